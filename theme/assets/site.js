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

  function passages() {
    var found = [];
    find('h1, .lead, [data-read] h2, [data-read] h3, [data-read] p, [data-read] li, [data-read] td', function (element) {
      var inner = element.querySelector('p, li');
      var text = (element.textContent || '').replace(/\s+/g, ' ');
      if (!inner && text.length > 1) { found.push(text); }
    });
    return found;
  }

  function end(button) {
    speaking = false;
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
    utterance.onend = function () { read(queue, button); };
    utterance.onerror = function () { end(button); };
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
