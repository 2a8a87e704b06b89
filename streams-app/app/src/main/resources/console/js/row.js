/** One alert in a list. */

import { h } from './dom.js';
import { named, otherName, t } from './i18n.js';
import { badge, isHollow } from './badge.js';
import { nameOfId, titleOf } from './names.js';
import { num, points, since, time } from './format.js';
import { now } from './store.js';

/** Of an open alert. */
export function alertRow(alert, chosen, choose) {
  return h('button', { class: 'row ' + alert.level.toLowerCase() + (isHollow(alert) ? ' hollow' : ''), 'aria-current': chosen ? 'true' : null, data: { subject: alert.subject }, onclick: choose },
    badge(alert),
    h('span', { class: 'row-name' }, titleOf(alert), h('small', null, otherName(alert, 'subjectName'))),
    h('span', { class: 'row-score' }, points(alert.score)),
    h('span', { class: 'row-why' }, whyLine(alert)),
    h('span', { class: 'row-age', title: t('since', { time: time(alert.onset) }) }, since(alert.onset, now())));
}

/** Of one that has ended: how says whether it is well again. */
export function endedRow(alert, chosen, choose) {
  const how = endOf(alert);
  return h('button', { class: 'row ended ' + how.toLowerCase(), 'aria-current': chosen ? 'true' : null, data: { ended: alert.alertId }, onclick: choose },
    h('span', { class: 'end-mark', 'aria-hidden': 'true' }, { CLEARED: '✓', EXPIRED: '?', SUPERSEDED: '≠', NEW: '↦' }[how] ?? '·'),
    h('span', { class: 'row-name' }, titleOf(alert)),
    h('span', { class: 'row-why' }, t('ended.' + how)),
    h('span', { class: 'row-age' }, time(alert.detectedAt)));
}

export function endOf(alert) {
  return alert.kind === 'EXPIRED' && alert.reason ? 'NEW' : alert.kind;
}

/** In a line what the alert rests on. */
export function whyLine(alert) {
  const kind = alert.kind === 'STALE' || alert.kind === 'FLAPPING' ? t('kind.' + alert.kind) + ' · ' : '';
  const driver = alert.worstDriver;
  if (!driver) return kind || t('kind.' + alert.kind);
  const usual = driver.baseline === null ? '' : ' · ' + t('usual', { value: num(driver.baseline, 3) });
  const cause = alert.rootCause.length ? ' ← ' + nameOfId(alert.rootCause[0]) : '';
  return kind + named(driver, 'indicatorName') + ' ' + num(driver.value, 3) + (driver.unit ? ' ' + driver.unit : '') + usual + cause;
}
