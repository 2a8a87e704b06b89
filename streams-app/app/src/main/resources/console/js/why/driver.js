/** One indicator's part: what was measured, what was usual, the goalposts, and the risk that follows. */

import { h } from '../dom.js';
import { named, t } from '../i18n.js';
import { num, points, time } from '../format.js';
import { adverse, driverRisk, goalpostRisk, severityRisk } from './redo.js';
import { chart } from './chart.js';
import { checked } from './checked.js';
import { levelBadge } from '../badge.js';
import { levelOf } from '../levels.js';

export function driverCard(driver, cubes, series) {
  const part = cubes > 0 ? (driver.weight * driver.risk ** 3) / cubes : 0;
  return h('article', { class: 'driver', data: { indicator: driver.indicator } },
    h('header', null, levelBadge(levelOf(driver.risk)), h('b', null, named(driver, 'indicatorName')), driver.series ? h('code', null, driver.series) : null,
      h('span', { class: 'driver-risk' }, points(driver.risk)), checked(driver.risk, driverRisk(driver))),
    h('div', { class: 'facts' }, facts(driver)),
    chart(series, driver.method) ?? band(driver),
    post(t('level') + ' · ' + t('form.' + driver.form), driver.deviation, driver.levelOk, driver.levelBad, driver.levelMost),
    post(t('anomaly') + ' · z ' + driver.method, adverse(driver), driver.anomalyOk, driver.anomalyBad, 100),
    driver.severity ? severityLine(driver.severity) : null,
    h('footer', { class: 'muted small' },
      t('weight', { w: num(driver.weight) }) + ' · ' + t('part', { share: num(100 * part, 3) + ' %' }),
      driver.critical ? ' · ' + t('critical') : '', driver.alerting ? '' : ' · ' + t('published')));
}

function facts(driver) {
  const fact = (word, value) => [h('span', { class: 'muted' }, t(word)), h('span', null, value)];
  return [fact('value', num(driver.value) + (driver.unit ? ' ' + driver.unit : '')), fact('usualValue', num(driver.baseline)), fact('spread', num(driver.spread)),
    fact('samples', num(driver.samples)), fact('window', time(driver.windowStart) + ' → ' + time(driver.windowEnd))];
}

/** The value against the band of what is usual, three spreads to each side. */
function band(driver) {
  const { baseline, spread, value } = driver;
  if (baseline === null || spread === null || driver.method === 'LOG_ROBUST') return null;
  const low = Math.min(value, baseline - 4 * spread);
  const high = Math.max(value, baseline + 4 * spread);
  const at = (x) => (100 * (x - low)) / (high - low) + '%';
  return h('div', { class: 'band', role: 'img', 'aria-label': t('usual', { value: num(baseline) }) + ', ' + t('value') + ' ' + num(value) },
    h('i', { class: 'usual', vars: { left: at(baseline - 3 * spread), width: `calc(${at(baseline + 3 * spread)} - ${at(baseline - 3 * spread)})` } }),
    h('i', { class: 'middle', vars: { left: at(baseline) } }), h('i', { class: 'value', vars: { left: at(value) } }));
}

/** A scale from the goalpost that is well to the one that is bad, with where the value stands, and the sum in words. */
function post(title, x, ok, bad, most) {
  const risk = goalpostRisk(x, ok, bad);
  if (risk === null) return null;
  return h('div', { class: 'post' }, h('span', { class: 'muted small' }, title),
    h('div', { class: 'scale', 'aria-hidden': 'true' }, h('i', { vars: { left: Math.min(100, risk) + '%' } })),
    h('code', null, t('levelFormula', { x: num(x), ok: num(ok), bad: num(bad), risk: points(risk) }) + (most < 100 ? ', ' + t('atMost', { most: num(most) }) : '')));
}

/** Records have the unit in English. */
function unitOf({ of, unit }) {
  const word = t('severityUnit.' + of);
  return word.startsWith('severityUnit.') ? unit : word;
}

function severityLine(severity) {
  return h('div', { class: 'post' }, h('span', { class: 'muted small' }, t('severity')),
    h('code', null, severity.value === null ? t('severityNone') : t('severityText', { value: num(severity.value), unit: unitOf(severity), risk: points(severityRisk(severity)) })));
}
