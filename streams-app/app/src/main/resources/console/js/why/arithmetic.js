/** The arithmetic of an alert, tier by tier: score, dimensions, indicators. */

import { h } from '../dom.js';
import { t } from '../i18n.js';
import { points } from '../format.js';
import { levelBadge } from '../badge.js';
import { levelOf } from '../levels.js';
import { checked } from './checked.js';
import { driverCard } from './driver.js';
import { redo } from './redo.js';

const FIELDS = { COORDINATION: 'coordination', SECURITY: 'security', STABILITY: 'stability', COMPETITIVENESS: 'competitiveness' };

/** @param pasts the series of the subject, as the API has them */
export function arithmetic(alert, pasts) {
  const { dimensions, subject } = redo(alert);
  return h('section', { class: 'arithmetic' }, h('h3', null, t('arithmetic')),
    subject ? h('p', { class: 'formula' }, t('score') + ' ', h('b', { id: 'why-score' }, points(alert.score)), ' = ',
      t('scoreOf', { mean: points(subject.m3), critical: points(subject.critical) }), ' ', checked(alert.score, subject.score)) : null,
    h('p', { class: 'muted small' }, t('m3')),
    dimensions.sort((a, b) => Number(b.alerting) - Number(a.alerting) || b.score - a.score).map((each, i) => tier(alert, each, i === 0, pasts)));
}

function tier(alert, dimension, open, pasts) {
  return h('details', { class: 'tier', open, data: { dimension: dimension.name } },
    h('summary', null, levelBadge(levelOf(dimension.score)), h('b', null, t('dimension.' + dimension.name)), h('span', { class: 'bar' }, h('i', { vars: { width: dimension.score + '%' } })),
      h('span', { class: 'tier-score' }, points(dimension.score)), checked(alert.dimensions[FIELDS[dimension.name]], dimension.score)),
    dimension.alerting ? null : h('p', { class: 'muted small' }, t('published')),
    [...dimension.drivers].sort((a, b) => b.risk - a.risk).map((driver) => driverCard(driver, dimension.cubes, pasts.find((each) => each.indicator === driver.indicator && each.series === driver.series))));
}
