/** The way of a risk with its arithmetic, link by link. */

import { h } from '../dom.js';
import { named, t } from '../i18n.js';
import { day, inDays, ppm, span } from '../format.js';
import { placeOf } from '../places.js';
import { state } from '../state.js';
import { data, now } from '../store.js';

export function way(path) {
  if (path.length === 0) return null;
  return h('details', { class: 'way', open: true }, h('summary', null, t('path')),
    h('ol', null, h('li', null, h('b', null, nameOf(path[0].upstream)), ' ', h('span', { class: 'muted' }, t('loses', { loss: ppm(path[0].upstreamLoss).replace(' %', '') }))), path.map(link)),
    h('p', { class: 'muted small' }, t('pathNote')));
}

function link(step) {
  const isLane = step.downstream.startsWith('lane:');
  const fact = (word, text) => [h('span', { class: 'muted' }, t(word)), ' ', text, ' '];
  return h('li', null, h('b', null, nameOf(step.downstream)), ' ', h('span', null, t('loses', { loss: ppm(step.loss).replace(' %', '') })),
    h('div', { class: 'small' }, fact('share', ppm(step.share)), fact('lead', span(step.leadMillis)),
      isLane ? null : fact('cover', step.coverMillis === null ? t('unknownCover') : span(step.coverMillis))),
    h('div', { class: 'small' }, step.start ? [fact('bites', day(step.start)), h('span', { class: 'muted' }, inDays(now(), step.start))] : t('absorbed')),
    h('code', { class: 'small' }, `${step.share} · ${step.passed} / 10⁶ = ${step.part}; ${step.lack} · (10⁶ − ${step.substitution}) / 10⁶ ≤ ${step.loss} ppm`));
}

let indexed = null;
let names = new Map();

/** The name of a typed key; its id where the network has none. */
export function nameOf(key) {
  if (data.network !== indexed) {
    indexed = data.network;
    const { nodes = [], lanes = [], products = [] } = data.network ?? {};
    names = new Map([...nodes.map((each) => ['node:' + each.id, each]), ...lanes.map((each) => ['lane:' + each.id, each]), ...products.map((each) => ['product:' + each.id, each])]);
  }
  const known = names.get(placeOf(key));
  return known ? named(known) : key.slice(key.indexOf(':') + 1);
}

/** The name of an alert's subject: of the network where a record has none in Chinese. */
export function titleOf(alert) {
  const known = alert.subjectNameZh ? null : entityOf(alert.subject);
  return known?.nameZh && state.lang === 'zh' ? known.nameZh : named(alert, 'subjectName');
}

/** The entity of a typed key. */
export function entityOf(key) {
  nameOf(key);
  return names.get(placeOf(key));
}
