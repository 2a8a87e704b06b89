/** Which alerts the list shows: by level, kind of subject and text; with how many there are of each. */

import { h, replace } from './dom.js';
import { t } from './i18n.js';
import { levelBadge } from './badge.js';
import { rank } from './levels.js';
import { change, state } from './state.js';
import { shownAlerts } from './store.js';

const LOWEST = ['BLUE', 'YELLOW', 'ORANGE', 'RED'];
const TYPES = ['NODE', 'LANE', 'PRODUCT', 'FEED', 'REGION'];

/** The alerts that are left, the worst first, of equal ones the longest open. */
export function filtered() {
  return [...shownAlerts().values()].filter((alert) => isOfLevel(alert) && isOfType(alert) && hasText(alert))
    .sort((a, b) => rank(b.level) - rank(a.level) || order(a.onset, b.onset) || order(a.subject, b.subject));
}

/** By code points, not by a language's rules: a thousand times as fast, and the same for everybody. */
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const types = () => (state.type ? state.type.split(',') : []);
const isOfLevel = (alert) => rank(alert.level) >= rank(state.level);
const isOfType = (alert) => types().length === 0 || types().includes(alert.subjectType);

function hasText(alert) {
  const text = state.q.trim().toLowerCase();
  return !text || [alert.subject, alert.subjectName, alert.subjectNameZh].some((each) => each?.toLowerCase().includes(text));
}

/** Buttons of levels and kinds. */
export function fillFilters(box) {
  const all = [...shownAlerts().values()].filter(hasText);
  const level = (name) => {
    const n = all.filter((alert) => alert.level === name && isOfType(alert)).length;
    return h('button', { class: 'chip', 'aria-pressed': String(rank(name) >= rank(state.level)), title: t('levelFilter') + ': ' + t('level.' + name), onclick: () => change({ level: name }) },
      levelBadge(name), h('b', null, n));
  };
  const kind = (name) => {
    const n = all.filter((alert) => alert.subjectType === name && isOfLevel(alert)).length;
    if (n === 0 && !types().includes(name)) return null;
    return h('button', { class: 'chip', 'aria-pressed': String(types().includes(name)), onclick: () => toggle(name) }, t('type.' + name), ' ', h('b', null, n));
  };
  replace(box, h('div', { class: 'chips', role: 'group', 'aria-label': t('levelFilter') }, [...LOWEST].reverse().map(level)),
    h('div', { class: 'chips', role: 'group', 'aria-label': t('typeFilter') }, TYPES.map(kind)));
}

function toggle(name) {
  const now = types();
  change({ type: (now.includes(name) ? now.filter((each) => each !== name) : [...now, name]).join(',') });
}

export function resetFilters() {
  change({ level: 'BLUE', type: '', q: '' });
}
