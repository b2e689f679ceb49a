extension LiveScript {
  /// ES5, for the same old web views that the site is for. Without EventSource nothing happens.
  ///
  /// A page out of sight closes its connection, because browsers allow a server only six at a time;
  /// back in sight it says which build it shows and hears whether there is a newer one.
  static let source = #"""
    (function () {
      'use strict';
      var tag = document.getElementById('xinqiao-live');
      if (!window.EventSource || !window.JSON || !tag) { return; }
      var version = tag.getAttribute('data-version');
      var memory = 'xinqiao-scroll';
      var sheets = 'link[rel="stylesheet"]';
      var source = null;
      var overlay = null;
      var focused = null;
      var shown = 0;

      function remember() {
        try {
          sessionStorage.setItem(memory, JSON.stringify([location.pathname, window.pageXOffset, window.pageYOffset]));
        } catch (error) { /* storage is off: the page starts at its top */ }
      }

      function restore() {
        try {
          var place = JSON.parse(sessionStorage.getItem(memory));
          sessionStorage.removeItem(memory);
          if (place && place[0] === location.pathname) { window.scrollTo(place[1], place[2]); }
        } catch (error) { /* as above */ }
      }

      function element(name, style, text) {
        var made = document.createElement(name);
        made.style.cssText = style;
        if (text) { made.appendChild(document.createTextNode(text)); }
        return made;
      }

      function lay(note) {
        var band = element('p', 'position:sticky;top:0;z-index:2147483646;margin:0;padding:8px 16px;' +
          'background:#ffd666;color:#1c1c1c;font-size:16px;font-weight:bold;text-align:center', note);
        band.id = 'xinqiao-note';
        band.setAttribute('role', 'note');
        document.body.insertBefore(band, document.body.firstChild);
      }

      function hide() {
        if (!overlay) { return; }
        overlay.parentNode.removeChild(overlay);
        overlay = null;
        if (focused && focused.focus) { focused.focus({ preventScroll: true }); }
      }

      function show(problems) {
        var before = overlay ? focused : document.activeElement;
        hide();
        focused = before;
        overlay = element('div', 'position:fixed;left:0;right:0;bottom:0;z-index:2147483647;max-height:70%;' +
          'overflow:auto;box-sizing:border-box;padding:16px;background:#1c1c1c;color:#fff;' +
          'border-top:4px solid #ff6b5e;font-size:16px;line-height:1.5;text-align:left');
        overlay.id = 'xinqiao-problems';
        overlay.lang = problems.language;
        overlay.setAttribute('role', 'alertdialog');
        overlay.setAttribute('aria-labelledby', 'xinqiao-problems-title');
        overlay.setAttribute('aria-describedby', 'xinqiao-problems-text');
        var title = element('p', 'margin:0 0 8px;font-weight:bold;color:#fff', problems.title);
        title.id = 'xinqiao-problems-title';
        var text = element('pre', 'margin:0 0 12px;padding:0;border:0;background:none;color:#fff;font-size:15px;' +
          'font-family:ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;' +
          'white-space:pre-wrap;word-wrap:break-word', problems.text);
        text.id = 'xinqiao-problems-text';
        var button = element('button', 'font:inherit;min-height:44px;padding:4px 20px;color:#1c1c1c;' +
          'background:#fff;border:0;border-radius:4px', problems.close);
        button.type = 'button';
        button.onclick = hide;
        overlay.onkeydown = function (event) {
          if (event.keyCode === 27) { hide(); }
        };
        overlay.appendChild(title);
        overlay.appendChild(text);
        overlay.appendChild(button);
        document.body.appendChild(overlay);
        button.focus({ preventScroll: true });
        overlay.scrollTop = 0;
      }

      function disconnect() {
        if (source) { source.close(); }
        source = null;
      }

      function reload() {
        disconnect();
        remember();
        location.reload();
      }

      // The page is fetched once more for the addresses of its stylesheets; what it says has not changed.
      function restyle() {
        var request = new XMLHttpRequest();
        request.onload = function () {
          var page = new DOMParser().parseFromString(request.responseText, 'text/html');
          var live = page.getElementById(tag.id);
          var fresh = page.querySelectorAll(sheets);
          var old = document.querySelectorAll(sheets);
          if (!live || fresh.length !== old.length) { reload(); return; }
          for (var i = 0; i < old.length; i += 1) { old[i].href = fresh[i].href; }
          version = live.getAttribute('data-version');
        };
        request.onerror = reload;
        request.open('GET', location.href);
        request.send();
      }

      function connect() {
        if (source || document.hidden) { return; }
        source = new EventSource('/.xinqiao/events?since=' + encodeURIComponent(version));
        source.addEventListener('reload', reload);
        source.addEventListener('restyle', restyle);
        source.addEventListener('problems', function (event) {
          var problems = JSON.parse(event.data);
          if (!problems) {
            hide();
          } else if (problems.attempt !== shown) {
            shown = problems.attempt;
            show(problems);
          }
        });
      }

      document.addEventListener('visibilitychange', function () {
        if (document.hidden) { disconnect(); } else { connect(); }
      });
      window.addEventListener('pagehide', disconnect);
      window.addEventListener('pageshow', connect);
      window.addEventListener('load', restore);
      if (tag.getAttribute('data-note')) { lay(tag.getAttribute('data-note')); }
      connect();
    })();

    """#
}
