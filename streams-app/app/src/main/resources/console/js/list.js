/** The list of open alerts, and of those that ended. Rows are made anew only where their alert is another. */

import { h, replace } from './dom.js';
import { t } from './i18n.js';
import { filtered, fillFilters, resetFilters } from './filters.js';
import { alertRow, endedRow } from './row.js';
import { change, onChange, state } from './state.js';
import { data, now, onData, shownAlerts } from './store.js';

const PAGE = 150;
const DATA = ['alerts', 'ended', 'status', 'network'];

let limit = PAGE;
let made = new Map();

export function startList(container) {
  const search = h('input', { id: 'search', type: 'search', autocomplete: 'off', spellcheck: 'false', oninput: () => change({ q: search.value }) });
  const count = h('h1');
  const chips = h('div', { class: 'filters' });
  const rows = h('div', { class: 'rows' });
  const ended = h('details', { class: 'ended-list' });
  replace(container, h('div', { class: 'list-head' }, count, search, chips), h('div', { class: 'scroll' }, rows, ended));
  const fill = () => {
    const found = filtered();
    search.placeholder = t('search');
    search.setAttribute('aria-label', t('search'));
    if (document.activeElement !== search) search.value = state.q;
    replace(count, t('openAlerts'), ' ', h('span', { class: 'count', id: 'count' }, found.length === shownAlerts().size ? found.length : found.length + ' / ' + shownAlerts().size));
    fillFilters(chips);
    fillRows(rows, found);
    fillEnded(ended);
  };
  fill();
  onChange((moved) => {
    if (moved.includes('lang')) made = new Map();
    fill();
  });
  onData((changed) => DATA.some((name) => changed.has(name)) && fill());
}

function fillRows(rows, found) {
  const kept = new Map();
  const elements = found.slice(0, limit).map((alert) => {
    const chosen = alert.subject === state.s;
    const mark = state.lang + Boolean(data.network) + chosen + now().slice(0, 13);
    const before = made.get(alert.subject);
    const same = before && before.alert === alert && before.mark === mark;
    const row = same ? before : { alert, mark, element: alertRow(alert, chosen, () => open(alert.subject)) };
    kept.set(alert.subject, row);
    return row.element;
  });
  made = kept;
  if (found.length > limit) {
    elements.push(h('button', { class: 'more', onclick: () => { limit += PAGE; fillRows(rows, filtered()); } }, t('showMore', { n: Math.min(PAGE, found.length - limit) })));
  }
  if (found.length === 0) elements.push(empty());
  arrange(rows, elements);
}

/** Puts the rows into this order and moves only those that have to: a row keeps focus and hover. */
function arrange(rows, elements) {
  elements.forEach((element, i) => {
    if (rows.children[i] !== element) rows.insertBefore(element, rows.children[i] ?? null);
  });
  while (rows.children.length > elements.length) rows.lastChild.remove();
}

function empty() {
  return shownAlerts().size === 0
    ? h('p', { class: 'empty' }, data.status?.complete ? t('noneOpen') : t('reading'))
    : h('p', { class: 'empty' }, t('noneFound'), ' ', h('button', { onclick: resetFilters }, t('resetFilters')));
}

function fillEnded(box) {
  box.hidden = data.ended.length === 0 || data.past !== null;
  replace(box, h('summary', null, t('endedTitle') + ' · ' + data.ended.length),
    data.ended.slice(0, 50).map((alert) => endedRow(alert, alert.subject === state.s, () => open(alert.subject))));
}

function open(subject) {
  change({ s: subject, x: '', ...(innerWidth < 800 ? { view: 'why' } : {}) });
}
