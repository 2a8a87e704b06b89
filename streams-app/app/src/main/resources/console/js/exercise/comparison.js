/** An exercise beside today: whom it reaches more, or harder. */

import { h } from '../dom.js';
import { named, t } from '../i18n.js';
import { day, inDays, num, points } from '../format.js';
import { levelBadge } from '../badge.js';
import { levelOf } from '../levels.js';
import { change, state } from '../state.js';
import { keyOf } from '../store.js';
import { way } from '../why/way.js';

const MOST = 60;

export function comparison(exercise) {
  const before = new Map(exercise.today.risks.map((risk) => [keyOf(risk.affected), risk]));
  const rows = exercise.then.risks.map((risk) => ({ key: keyOf(risk.affected), risk, was: before.get(keyOf(risk.affected)) }))
    .filter(({ risk, was }) => !was || risk.affected.exposure > was.affected.exposure + 1e-9 || risk.affected.risk > was.affected.risk + 1e-9);
  if (rows.length === 0) return h('p', { class: 'empty' }, t('nobodyMore'));
  const more = rows.filter(({ was }) => !was).length;
  return h('section', { id: 'comparison' }, h('h3', null, t('difference', { n: more, worse: rows.length - more })),
    h('table', null,
      h('thead', null, h('tr', null, ['subject', 'today', 'then', 'risk'].map((word) => h('th', { scope: 'col' }, t(word))))),
      h('tbody', null, rows.slice(0, MOST).map(row))),
    rows.length > MOST ? h('p', { class: 'muted' }, t('hidden', { n: rows.length - MOST })) : null);
}

function row({ key, risk, was }) {
  const { affected } = risk;
  const chosen = state.s === key;
  return [h('tr', { class: chosen ? 'chosen' : '', data: { then: key } },
    h('td', null, h('button', { class: 'link', 'aria-expanded': String(chosen), onclick: () => change({ s: chosen ? '' : key, x: '' }) }, named(affected, 'subjectName')), h('div', { class: 'muted small' }, when(affected, risk.asOf), risk.verified ? '' : ' · ' + t('suggested'))),
    h('td', { class: 'figure' }, was ? num(was.affected.exposure, 3) + ' %' : '–'),
    h('td', { class: 'figure' }, num(affected.exposure, 3) + ' %'),
    h('td', { class: 'figure' }, levelBadge(levelOf(affected.risk)), ' ', points(affected.risk))),
  chosen ? h('tr', null, h('td', { colspan: 4 }, way(affected.path))) : null];
}

function when(affected, asOf) {
  return affected.absorbed || !affected.start ? t('absorbed') : t('short', { day: day(affected.start) }) + ' (' + inDays(asOf, affected.start) + ')';
}
