/*
 * A few small comforts; every page is whole without them. Nothing is stored, nothing is sent.
 * Buttons stand hidden in the page and appear only where the browser can serve them. ES5.
 */
(function () {
  'use strict';

  function each(list, action) {
    for (var i = 0; i < list.length; i += 1) { action(list[i]); }
  }

  function find(selector, action) {
    each(document.querySelectorAll(selector), action);
  }

  /* Print. WeChat's browser has window.print, but it does nothing there. */
  if (typeof window.print === 'function' && !/MicroMessenger/i.test(navigator.userAgent)) {
    find('[data-print]', function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
  }

  /* Copy a text that stands on the page, the way that old browsers know too. */
  if (document.queryCommandSupported && document.queryCommandSupported('copy')) {
    find('[data-copy]', function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        var range = document.createRange();
        range.selectNodeContents(document.getElementById(button.getAttribute('data-copy')));
        var selection = window.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        if (document.execCommand('copy')) { button.textContent = button.getAttribute('data-copied'); }
      });
    });
  }

  /* Paper cannot be pressed: what is folded opens before printing and folds again afterwards. */
  var opened = [];
  window.addEventListener('beforeprint', function () {
    find('details:not([open])', function (details) {
      details.open = true;
      opened.push(details);
    });
  });
  window.addEventListener('afterprint', function () {
    each(opened, function (details) { details.open = false; });
    opened = [];
  });

  /* Read aloud, with a Chinese voice of the device itself. */
  var speech = window.speechSynthesis;
  if (!speech || typeof window.SpeechSynthesisUtterance !== 'function') { return; }

  var speaking = false;
  var voice = null;
  /* A passage that was broken off still reports its end. */
  var current = null;

  var READ = 'h2, h3, h4, h5, h6, p, li, dt, dd, th, td';

  /* Its own words, up to the first block inside, which is read by itself. */
  function words(element) {
    var text = '';
    for (var node = element.firstChild; node; node = node.nextSibling) {
      if (/^(P|UL|OL|DL|TABLE|DIV|FIGURE|DETAILS)$/.test(node.nodeName)) { break; }
      text += node.textContent || '';
    }
    return text.replace(/\s+/g, ' ').trim();
  }

  /* What is folded is not read. */
  function isFolded(element) {
    var details = element.closest && element.closest('details:not([open])');
    return Boolean(details);
  }

  function passages() {
    var found = [];
    find('h1, .lead, [data-read] ' + READ.split(', ').join(', [data-read] '), function (element) {
      var text = words(element);
      if (text && !isFolded(element)) { found.push(text); }
    });
    return found;
  }

  function end(button) {
    speaking = false;
    current = null;
    speech.cancel();
    button.textContent = button.getAttribute('data-start');
  }

  /* One passage after the other: long texts stop midway in some browsers. */
  function read(queue, button) {
    if (!speaking) { return; }
    if (!queue.length) { end(button); return; }
    var utterance = new window.SpeechSynthesisUtterance(queue.shift());
    utterance.lang = 'zh-CN';
    utterance.voice = voice;
    utterance.rate = 0.9;
    current = utterance;
    utterance.onend = function () { if (current === utterance) { read(queue, button); } };
    utterance.onerror = function () { if (current === utterance) { end(button); } };
    speech.speak(utterance);
  }

  function press(button) {
    if (speaking) { end(button); return; }
    speaking = true;
    button.textContent = button.getAttribute('data-stop');
    read(passages(), button);
  }

  function offer() {
    each(speech.getVoices(), function (candidate) {
      if (!voice && /^(zh|cmn)/i.test(candidate.lang)) { voice = candidate; }
    });
    if (!voice) { return; }
    find('[data-speak]', function (button) {
      if (!button.hidden) { return; }
      button.hidden = false;
      button.setAttribute('data-start', button.textContent);
      button.addEventListener('click', function () { press(button); });
    });
  }

  offer();
  if (speech.addEventListener) { speech.addEventListener('voiceschanged', offer); }
  window.addEventListener('pagehide', function () { speech.cancel(); });
}());
