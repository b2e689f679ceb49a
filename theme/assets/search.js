/*
 * Search on the reader's own machine, from file:// too: parts of the index come as scripts. ES5.
 *
 * Text is looked at as pairs of neighbouring characters, folded as SearchGrams.swift folds them; the two must change
 * together. Pairs tell which pages may hold what was typed; the text of the pages shown says whether they do.
 */
(function () {
  'use strict';

  var box = document.querySelector('[data-search]');
  if (!box) { return; }
  var status = box.querySelector('[role="status"]');
  var list = box.querySelector('ol');
  var more = box.querySelector('button');
  /* Signs in their old form, each before its new one. */
  var signs = box.getAttribute('data-signs');
  var dull = box.getAttribute('data-dull').split(' ');
  var starts = box.getAttribute('data-starts').split('!');
  var version = '?v=' + box.getAttribute('data-version');
  var LAST = '!#$%&()*+,-./:;=';
  var OTHERS = '?[]^_{|}~<>`';
  var SHOWN = 10;
  var NEAR = 5;
  var parts = {};
  var pages = {};

  window.xinqiao = {
    part: function (number, pairs) { parts[number] = pairs; },
    page: function (number, page) {
      pages[number] = { title: page[0], address: page[1], headings: page[2], blocks: page[3] };
    }
  };

  /* Small, plain, digits as capitals, and a space for what parts pairs; as long as the text. */
  function fold(text) {
    var folded = '';
    for (var i = 0; i < text.length; i += 1) { folded += foldOne(text.charCodeAt(i)); }
    return folded;
  }

  function foldOne(code) {
    if (code >= 0xFF01 && code <= 0xFF5E) { code -= 0xFEE0; }
    if (code >= 0x30 && code <= 0x39) { return String.fromCharCode(code + 0x11); }
    if (code >= 0x41 && code <= 0x5A) { return String.fromCharCode(code + 0x20); }
    if (code >= 0x61 && code <= 0x7A) { return String.fromCharCode(code); }
    var parting = code < 0xC0 || code >= 0x2000 && code <= 0x2BFF || code >= 0x3000 && code <= 0x3004 ||
      code >= 0x3008 && code <= 0x3020 || code === 0x3030 || code >= 0xD800 && code <= 0xF8FF || code >= 0xFE10;
    return parting ? ' ' : String.fromCharCode(code);
  }

  function modern(text) {
    return text.replace(/[^\x00-\xff]/g, function (sign) {
      var place = signs.indexOf(sign);
      return place >= 0 && place % 2 === 0 ? signs.charAt(place + 1) : sign;
    });
  }

  /* In new signs, without words that tell nothing, such as 孩子 and 怎么办. */
  function plain(terms) {
    var text = modern(terms.join(' '));
    for (var i = 0; i < dull.length; i += 1) { text = text.split(dull[i]).join(' '); }
    return text.split(' ').filter(function (term) { return !/^[的了吗呢]?$/.test(term); });
  }

  /* What does not come over a weak line is no page without the words: then nothing is said of what was found. */
  function load(names, done) {
    var left = names.length, failed = false;
    function one() {
      left -= 1;
      if (left < 1) { if (failed) { say('failed'); } else { done(); } }
    }
    function fail() { failed = true; one(); }
    if (!left) { done(); }
    for (var i = 0; i < names.length; i += 1) {
      var script = document.createElement('script');
      script.onload = one;
      script.onerror = fail;
      script.src = 'search/' + names[i] + '.js' + version;
      document.body.appendChild(script);
    }
  }

  function partOf(character) {
    var part = 0;
    while (part < starts.length && starts[part] && starts[part] <= character) { part += 1; }
    return part;
  }

  /* Pages with the best place of each: 0 text, 1 heading, 2 title. */
  function addPages(text, found) {
    var page = 0, value = 0, factor = 1;
    for (var i = 1; i < text.length; i += 1) {
      var other = OTHERS.indexOf(text.charAt(i));
      if (other >= 0) {
        value += other * factor;
        factor *= OTHERS.length;
      } else {
        value += LAST.indexOf(text.charAt(i)) * factor;
        page += Math.floor(value / 3);
        found[page] = Math.max(found[page] || 0, value % 3);
        page += 1;
        value = 0;
        factor = 1;
      }
    }
  }

  /* Without a second character, all pages that hold the first. */
  function pagesWith(first, second) {
    var found = {};
    var lists = ((parts[partOf(first)] || {})[first] || '').split(' ');
    for (var i = 0; i < lists.length; i += 1) {
      if (lists[i] && (!second || lists[i].charAt(0) === second)) { addPages(lists[i], found); }
    }
    return found;
  }

  /* Every second pair, and the last, which leave few pages and load little; for step 1 all of them. */
  function pairsOf(term, step) {
    var pairs = [];
    for (var i = 0; i + 2 < term.length; i += step) { pairs.push(term.substr(i, 2)); }
    pairs.push(term.length > 1 ? term.slice(-2) : term);
    return pairs;
  }

  function allPairs(terms, step) {
    var pairs = [];
    for (var i = 0; i < terms.length; i += 1) { pairs = pairs.concat(pairsOf(terms[i], step)); }
    return pairs;
  }

  function loadParts(pairs, done) {
    var needed = {};
    for (var i = 0; i < pairs.length; i += 1) {
      var part = partOf(pairs[i].charAt(0));
      if (!parts[part]) { needed['index-' + part] = true; }
    }
    load(Object.keys(needed), done);
  }

  function both(first, second) {
    var common = {};
    for (var page in first) {
      if (second.hasOwnProperty(page)) { common[page] = Math.min(first[page], second[page]); }
    }
    return common;
  }

  function candidates(pairs) {
    var all = null;
    for (var i = 0; i < pairs.length; i += 1) {
      var found = pagesWith(pairs[i].charAt(0), pairs[i].charAt(1));
      all = all ? both(all, found) : found;
    }
    return ranked(all);
  }

  function ranked(all) {
    var list = [];
    for (var page in all) { list.push({ number: Number(page), place: all[page] }); }
    return list.sort(function (a, b) { return b.place - a.place || a.number - b.number; });
  }

  /*
   * Pages that hold some of the pairs; what few pages hold tells more than 怎么 or 孩子, and pairs that follow each other
   * in one place, as in a word, tell more than strewn ones.
   */
  function nearest(pairs) {
    var sums = {}, before = {}, place = 0;
    for (var i = 0; i < pairs.length; i += 1) {
      var found = pagesWith(pairs[i].charAt(0), pairs[i].charAt(1)), rows = {};
      var weight = Math.log(1 + 500 / Object.keys(found).length);
      for (var page in found) {
        place = found[page];
        rows[page] = 1 + (before[page] || 0);
        sums[page] = (sums[page] || 0) + weight * rows[page] * (1 + place);
      }
      before = rows;
    }
    var near = ranked(sums);
    return near.filter(function (page) { return page.place * 4 > near[0].place; });
  }

  function holds(text, terms) {
    var folded = fold(text);
    for (var i = 0; i < terms.length; i += 1) {
      if (folded.indexOf(terms[i]) >= 0) { return true; }
    }
    return false;
  }

  function holdsAll(page, terms) {
    var texts = [page.title].concat(page.headings, page.blocks);
    for (var i = 0; i < terms.length; i += 1) {
      var found = false;
      for (var j = 0; j < texts.length && !found; j += 1) { found = holds(texts[j], [terms[i]]); }
      if (!found) { return false; }
    }
    return true;
  }

  function firstPlace(text, terms) {
    var folded = fold(text), first = text.length;
    for (var i = 0; i < terms.length; i += 1) {
      var place = folded.indexOf(terms[i]);
      if (place >= 0) { first = Math.min(first, place); }
    }
    return first;
  }

  /* About a line and a half around the first place; a topic of a word or two stands behind the summary. */
  function passage(page, terms) {
    var texts = page.blocks.concat(page.headings), text = texts[0] || '', at = 0;
    for (var i = texts.length - 1; i >= 0; i -= 1) {
      if (holds(texts[i], terms)) { text = texts[i]; at = firstPlace(text, terms); }
    }
    if (text && text.length < 8 && text !== texts[0]) { return texts[0].slice(0, 64) + '　' + text; }
    var from = at > 24 ? at - 18 : 0;
    var end = from + 64;
    return (from ? '……' : '') + text.slice(from, end) + (end < text.length ? '……' : '');
  }

  function write(parent, text, terms) {
    var folded = fold(text);
    var at = 0;
    while (at < text.length) {
      var next = text.length, length = 0;
      for (var i = 0; i < terms.length; i += 1) {
        var place = folded.indexOf(terms[i], at);
        if (place >= 0 && (place < next || place === next && terms[i].length > length)) {
          next = place;
          length = terms[i].length;
        }
      }
      parent.appendChild(document.createTextNode(text.slice(at, next)));
      if (length) {
        var mark = document.createElement('mark');
        mark.textContent = text.substr(next, length);
        parent.appendChild(mark);
      }
      at = next + length;
    }
  }

  function show(page, terms) {
    var item = document.createElement('li');
    var link = document.createElement('a');
    var words = document.createElement('p');
    link.href = page.address;
    write(link, page.title, terms);
    write(words, passage(page, terms), terms);
    item.appendChild(link);
    item.appendChild(words);
    list.appendChild(item);
  }

  function say(word, number) { status.textContent = box.getAttribute('data-' + word).replace('#', number); }

  function loadPages(some, done) {
    var names = [];
    for (var i = 0; i < some.length; i += 1) {
      if (!pages[some[i].number]) { names.push('page-' + some[i].number); }
    }
    load(names, function () {
      var loaded = [];
      for (var j = 0; j < some.length; j += 1) { if (pages[some[j].number]) { loaded.push(pages[some[j].number]); } }
      done(loaded);
    });
  }

  /* First what calls itself so in a heading or its search words, then titles that begin with the words, short ones first; then advice. */
  function byTitle(terms) {
    function rank(page) {
      if (page.headings.map(fold).indexOf(terms.join(' ')) >= 0) { return -1; }
      if (holds(page.title, terms)) { return firstPlace(page.title, terms) * 100 + page.title.length; }
      return isAdvice(page) ? 1e4 : 2e4;
    }
    return function (a, b) { return rank(a) - rank(b); };
  }

  /* Goes on until something can be shown or all are through. */
  function showSome(found, terms, from, shown) {
    loadPages(found.slice(from, from + SHOWN), function (loaded) {
      var holding = loaded.filter(function (page) { return holdsAll(page, terms); });
      holding.sort(byTitle(terms)).forEach(function (page) { show(page, terms); });
      var next = from + SHOWN;
      var isAll = next >= found.length;
      shown += holding.length;
      if (!holding.length && !isAll) { showSome(found, terms, next, shown); return; }
      if (!shown) { showNear(terms); return; }
      say(isAll ? 'found' : 'more', shown);
      more.hidden = isAll;
      more.onclick = function () { showSome(found, terms, next, shown); };
    });
  }

  function isAdvice(page) { return page.address.indexOf('progress/') !== 0; }

  /* Nothing says it like that: what comes near, advice and no plans or records. */
  function showNear(terms) {
    var plainer = plain(terms);
    if (plainer.length && plainer.join(' ') !== terms.join(' ')) { lookUp(plainer); return; }
    var pairs = allPairs(terms, 1).slice(0, 12);
    loadParts(pairs, function () {
      var near = pairs.length > 1 ? nearest(pairs).slice(0, 2 * NEAR) : [];
      var known = pairs.filter(function (pair) { return Object.keys(pagesWith(pair.charAt(0), pair.charAt(1))).length; });
      loadPages(near, function (loaded) {
        var advice = loaded.filter(isAdvice).slice(0, NEAR);
        advice.forEach(function (page) { show(page, known); });
        say(advice.length ? 'near' : 'none');
        more.hidden = true;
      });
    });
  }

  /* Where it may be a matter of life the numbers come before all that was found. */
  function raiseNumbers(query) {
    if (holds(modern(query), box.getAttribute('data-urgent').split(' '))) { box.parentNode.insertBefore(document.querySelector('.notice-help'), box); }
  }

  function search(query) {
    var terms = fold(query).split(' ').filter(function (term) { return term; });
    if (!terms.length) { return; }
    say('busy');
    raiseNumbers(query);
    lookUp(terms);
  }

  function lookUp(terms) {
    var some = allPairs(terms, 2), all = allPairs(terms, 1);
    loadParts(some, function () {
      var found = candidates(some);
      if (found.length <= SHOWN) { showSome(found, terms, 0, 0); return; }
      loadParts(all, function () { showSome(candidates(all), terms, 0, 0); });
    });
  }

  var typed = /[?&]q=([^&]*)/.exec(location.search);
  if (typed) {
    try {
      var query = decodeURIComponent(typed[1].replace(/\+/g, ' '));
      document.getElementById('search-field').value = query;
      search(query);
    } catch (error) { say('none'); }
  }
}());
