/** Whom the selected subject's risk reaches, and what reaches the subject itself. */

import { h } from '../dom.js';
import { named, t } from '../i18n.js';
import { day, inDays, num } from '../format.js';
import { levelBadge } from '../badge.js';
import { levelOf } from '../levels.js';
import { change, state } from '../state.js';
import { data, keyOf, now, riskOf } from '../store.js';
import { nameOf } from '../names.js';
import { placeOf } from '../places.js';
import { incidentOf, partOf, reachedBy } from '../selection.js';
import { way } from './way.js';

export function reach(subject) {
  return h('div', null, outward(subject), inward(subject));
}

function outward(subject) {
  const incident = incidentOf(subject);
  const parent = partOf(subject);
  const link = (key) => h('button', { class: 'link', onclick: () => change({ s: key, x: '' }) }, nameOf(key));
  return h('section', { id: 'reach' }, h('h3', null, t('reaches')),
    parent && keyOf(parent) !== placeOf(subject) ? h('p', null, t('partOf', { name: '' }).replace(/[“”]/g, ''), link(keyOf(parent))) : null,
    incident ? facts(incident) : parent ? null : h('p', { class: 'muted' }, data.panorama.source === 'NONE' ? t('noPanorama') : t('reachesNobody')),
    reachedBy(subject).map((affected) => row(affected)),
    data.panorama.source === 'NONE' ? null : h('p', { class: 'muted small' }, t(data.panorama.source === 'TOPICS' ? 'fromTopics' : 'computedHere')));
}

function facts(incident) {
  if (!incident.solved) return h('p', null, t('notSolved'));
  const n = incident.affected.reduce((sum, each) => sum + each.count, 0);
  const words = { n, absorbed: incident.absorbed, day: day(incident.earliestImpact) };
  return [h('p', null, t(incident.earliestImpact ? 'reachedCount' : 'reachedNone', words)),
    incident.affectedAll > n ? h('p', { class: 'muted' }, t('affectedAll', { n: incident.affectedAll })) : null,
    incident.confirmedCount > 0 ? h('p', { class: 'muted' }, t('confirmed', { n: incident.confirmedCount })) : null];
}

/** One who is reached; a click shows the way. */
function row(affected) {
  const key = keyOf(affected);
  const open = state.x === key;
  return h('div', { class: 'reach-row', data: { reached: key } },
    h('button', { class: 'row', 'aria-expanded': String(open), onclick: () => change({ x: open ? '' : key }) },
      levelBadge(levelOf(affected.risk)), h('span', { class: 'row-name' }, named(affected, 'subjectName')),
      h('span', { class: 'row-score' }, t('loses', { loss: num(affected.exposure, 3) })),
      h('span', { class: 'row-why' }, when(affected), affected.suggested ? ' · ' + t('notVerified') : '')),
    open ? way(affected.path) : null);
}

function when(affected) {
  if (affected.absorbed || !affected.start) return t('absorbed');
  return t('short', { day: day(affected.start) }) + ' (' + inDays(now(), affected.start) + ')';
}

function inward(subject) {
  const risk = riskOf(placeOf(subject));
  if (!risk) return null;
  return h('section', { id: 'reached' }, h('h3', null, t('reachedHere')),
    h('p', null, levelBadge(levelOf(risk.affected.risk)), ' ', t('loses', { loss: num(risk.affected.exposure, 3) }), ' · ', when(risk.affected)),
    risk.verified ? null : h('p', { class: 'muted' }, t('suggested')),
    risk.roots.map((root) => h('p', null, h('button', { class: 'link', onclick: () => change({ s: root.root, x: '' }) }, nameOf(root.root)), ' ', t('loses', { loss: num(root.exposureAlone, 3) }))),
    state.x ? null : way(risk.affected.path));
}
