// What is wrong with how a page lies in its window, as far as no font matters; told to the frame around it.
addEventListener('load', function () {
  'use strict';
  var desk = innerWidth >= 1000, faults = [];
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)).filter(isShown); }
  function isShown(e) { return e.getClientRects().length > 0; }
  function box(e) { return e.getBoundingClientRect(); }
  function name(e) { return e.tagName.toLowerCase() + (e.getAttribute('class') ? '.' + e.getAttribute('class').split(' ')[0] : ''); }
  function fault(what) { if (faults.indexOf(what) < 0) { faults.push(what); } }
  function check(selector, what, holds) { all(selector).forEach(function (e) { if (!holds(e)) { fault(name(e) + ' ' + what); } }); }
  function lefts(elements) { return new Set(elements.map(function (e) { return Math.round(box(e).left / 4); })).size; }
  function columns(selector, least, most) {
    all(selector).forEach(function (e) {
      var count = lefts(Array.prototype.slice.call(e.children).filter(isShown));
      if (count < Math.min(least, e.children.length) || count > most) { fault(name(e) + ' has ' + count + ' columns'); }
    });
  }
  function style(e, property) { return getComputedStyle(e).getPropertyValue(property); }
  function isHidden(e) { return e.matches('.vh, .skip') || e.closest('.vh') !== null; }

  check('.vh', 'is seen', function (e) { return box(e).width <= 2 && box(e).height <= 2; });
  check('.skip', 'is seen', function (e) { return box(e).right <= 0; });
  check(desk ? '.on-phone' : '.on-wide', 'is shown', function () { return false; });
  check('body *', 'sticks out of the window', function (e) {
    return isHidden(e) || e.closest('.scroll, svg') !== null && !e.matches('.scroll, svg') || box(e).right <= innerWidth + 1;
  });
  check('.card *', 'sticks out of its card', function (e) {
    return isHidden(e) || e.closest('.scroll, svg') !== null && !e.matches('.scroll, svg') || box(e).right <= box(e.closest('.card')).right + 1;
  });
  check('.scroll', 'does not scroll', function (e) { return /auto|scroll/.test(style(e, 'overflow-x')); });
  check('body, header, main, section, .cards, .card, .two, nav, .states, .filters, .group', 'has children that overlap', function (e) {
    var children = Array.prototype.slice.call(e.children).filter(function (c) { return isShown(c) && !isHidden(c); }).map(box);
    return children.every(function (a, i) {
      return children.slice(i + 1).every(function (b) {
        return Math.min(a.right, b.right) - Math.max(a.left, b.left) <= 2 || Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= 2;
      });
    });
  });
  columns('.cards', desk ? 3 : 1, desk ? 3 : 1);
  columns('.two', desk ? 2 : 1, desk ? 2 : 1);
  columns('.states', desk ? 3 : 2, 9);
  columns('.filters', desk ? 3 : 1, 9);
  columns('nav', desk ? 5 : 2, 9);
  check('main > section', 'is too near to what is above', function (e) {
    return box(e).top - box(e.previousElementSibling || document.querySelector('header')).bottom >= 16;
  });
  check('h1, .findings, .cards, .heat, footer p', 'touches the edge of the window', function (e) { return box(e).left >= 12; });
  check('.card > *', 'touches the edge of its card', function (e) { return box(e).left - box(e.parentNode).left >= 8; });
  check('.number', 'is no circle', function (e) { return Math.abs(box(e).width - box(e).height) <= 2 && box(e).width < 40; });
  check('.trend svg', 'has the wrong size', function (e) { return box(e).height >= 40 && box(e).height <= 120 && box(e).width > 150; });
  check('.columns', 'has the wrong size', function (e) { return box(e).width <= 430 && box(e).height <= 260; });
  check('svg.bar', 'has the wrong size', function (e) { return box(e).height <= 20 && box(e).width >= 60; });
  check('.num', 'is not aligned to the right', function (e) { return !desk || style(e, 'text-align') === 'right'; });
  check('.heat:not(.seven) .upright', 'does not stand upright', function (e) { return style(e, 'writing-mode') === 'vertical-rl'; });
  check('.heat .name', 'does not stay in place', function (e) { return !desk || style(e, 'position') === 'sticky'; });
  check('.heat', 'is wider than a phone', function (e) { return desk || box(e).width <= innerWidth; });
  check('.tag', 'breaks', function (e) { return e.getClientRects().length === 1 && box(e).height < 40; });
  check('.others b', 'is not at the right', function (e) { return box(e.closest('.others')).right - box(e).right <= 4; });
  check('h2', 'is not larger than the text', function (e) { return parseFloat(style(e, 'font-size')) >= 1.2 * parseFloat(style(document.body, 'font-size')); });
  var page = document.documentElement;
  parent.postMessage([window.name, page.scrollWidth, page.scrollHeight, faults.join('; ')], '*');
});
