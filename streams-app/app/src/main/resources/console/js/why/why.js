/** The panel of what is selected: what is wrong, why, whom it reaches, what happened. */

import { h, replace } from '../dom.js';
import { named, otherName, t } from '../i18n.js';
import { ask } from '../api.js';
import { badge, levelBadge } from '../badge.js';
import { percent, points, since, time } from '../format.js';
import { change, onChange, state } from '../state.js';
import { placeOf } from '../places.js';
import { alertOf, data, now, onData } from '../store.js';
import { endOf, whyLine } from '../row.js';
import { announce } from '../frame.js';
import { arithmetic } from './arithmetic.js';
import { driverCard } from './driver.js';
import { reach } from './reach.js';
import { entityOf, nameOf, titleOf } from './way.js';

let container = null;
const NOTHING = { subject: '', alert: null, history: [], series: [], error: '', stamp: '' };
let shown = NOTHING;
let asked = 0;

export function startWhy(element) {
  container = element;
  onChange((moved) => ['s', 'x', 'lang'].some((name) => moved.includes(name)) && update());
  onData((changed) => {
    if (!state.s) return;
    if (stamp() !== shown.stamp) update();
    else if (['panorama', 'exercise', 'network'].some((name) => changed.has(name))) render();
  });
  update();
}

/** What tells whether the alert is another than the one that is shown. */
function stamp() {
  const alert = alertOf(state.s);
  const time = data.past?.time ?? '';
  return alert ? alert.alertId + alert.kind + alert.publishedAt + (alert.acknowledgement?.at ?? '') + time : state.s + time;
}

async function update() {
  if (!state.s) return;
  if (shown.stamp === stamp()) {
    render();
    return;
  }
  const mine = ++asked;
  const subject = state.s;
  if (shown.subject !== subject) shown = { ...NOTHING, subject };
  render();
  const mark = stamp();
  try {
    const [answer, pasts] = await Promise.all([ask('subjects/' + encodeURIComponent(subject)), ask('series?subject=' + encodeURIComponent(subject))]);
    const alert = await alertToShow(subject, answer.alert);
    if (mine === asked) shown = { subject, alert, history: answer.history, series: pasts.series, error: '', stamp: mark };
  } catch (problem) {
    if (mine === asked) shown = { ...NOTHING, subject, error: problem.message, stamp: mark };
  }
  if (mine === asked) render();
}

/** The whole record of today; of an earlier time what is kept of it. */
async function alertToShow(subject, open) {
  const known = alertOf(subject);
  if (data.past) return known ? { ...known, drivers: known.worstDriver ? [known.worstDriver] : [] } : null;
  return open ?? (known ? ask('alerts/' + encodeURIComponent(known.alertId)) : null);
}

function render() {
  const top = container.scrollTop;
  const { alert } = shown;
  replace(container, head(), shown.error ? h('p', { class: 'empty' }, t('failed', { why: shown.error })) : null,
    alert ? summary(alert) : shown.stamp ? nothing() : h('p', { class: 'empty' }, t('loading')),
    reach(state.s), alert ? tiers(alert) : null, history());
  container.scrollTop = shown.subject === container.dataset.subject ? top : 0;
  container.dataset.subject = shown.subject;
}

function tiers(alert) {
  if (!data.past) return arithmetic(alert, shown.series);
  return h('section', { class: 'arithmetic' }, h('p', { class: 'muted small' }, t('pastArithmetic')),
    alert.drivers.map((driver) => driverCard(driver, 0, shown.series.find((each) => each.indicator === driver.indicator && each.series === driver.series))));
}

function head() {
  const { alert } = shown;
  const title = alert ? titleOf(alert) : nameOf(state.s);
  const other = alert ? otherName(alert, 'subjectName') : entityOf(state.s) ? otherName(entityOf(state.s)) : '';
  return h('header', { class: 'why-head' },
    h('h2', null, alert ? badge(alert) : levelBadge('NONE'), ' ', title, h('small', null, other)),
    h('button', { class: 'round', 'aria-label': t('close'), title: t('close') + ' (Esc)', onclick: () => change({ s: '', x: '' }) }, '×'),
    h('div', { class: 'muted small' }, h('code', null, state.s)));
}

function summary(alert) {
  const rests = { ...alert, worstDriver: alert.drivers[0] };
  const note = alert.acknowledgement;
  return h('section', { class: 'summary' },
    h('p', { class: 'lead' }, h('b', null, t(alert.level === 'NONE' ? 'ended.' + endOf(alert) : 'level.' + alert.level)), ' · ', t('kind.' + alert.kind), ' ', time(alert.detectedAt)),
    h('p', null, t('because'), ': ', whyLine(rests)),
    h('p', { class: 'muted' }, t('since', { time: time(alert.onset) }), ' (', t('lasted', { span: since(alert.onset, now()) }), ') · ', t('coverage', { share: percent(alert.coverage) }),
      alert.weakestDimension ? ' · ' + t('weakest', { what: t('dimension.' + alert.weakestDimension) }) : ''),
    alert.missing.length ? h('p', { class: 'muted' }, t('missing', { what: alert.missing.map((each) => each.indicator).join(', ') })) : null,
    note ? h('p', null, t('acknowledged', { by: note.by }), note.until ? ' ' + t('until', { time: time(note.until) }) : '', note.note ? ' — ' + note.note : '') : null,
    h('p', { class: 'actions' }, h('button', { onclick: (event) => copy(alert, event.target) }, t('copyJson')),
      h('a', { href: 'api/v1/alerts/' + encodeURIComponent(alert.alertId), target: '_blank', rel: 'noopener' }, t('record')), grafana(alert), runbook(alert)));
}

/** The subject's dashboard, around the time of its alert. */
function grafana(alert) {
  const base = data.status?.links.grafana;
  if (!base) return null;
  const query = new URLSearchParams({ 'var-subject': alert.subjectId, from: String(Date.parse(alert.onset) - 7 * 86_400_000), to: String(Date.parse(now())) });
  return h('a', { id: 'grafana', href: base + '/d/harbinger-subject?' + query, target: '_blank', rel: 'noopener noreferrer' }, 'Grafana');
}

/** A link where the server says where runbooks are read; else the path in the repository. */
function runbook(alert) {
  const heading = alert.subjectType === 'FEED' ? 'feed-alerts' : alert.kind === 'STALE' ? 'stale' : alert.level;
  const path = 'HarbingerRisk.md#' + heading;
  const base = data.status?.links.runbooks;
  return base ? h('a', { href: base + '/' + path, target: '_blank', rel: 'noopener noreferrer' }, t('runbook'))
    : h('span', { class: 'muted small' }, t('runbook') + ': ', h('code', null, 'ops/runbooks/' + path));
}

/** Whether calm is known here, or nothing is. */
function judged() {
  const score = data.scores.get(placeOf(state.s));
  return score && !data.past ? t('noAlertScore', { time: time(score.time), score: points(score.score), coverage: percent(score.coverage) }) : t('noAlertNote');
}

function nothing() {
  return h('section', { class: 'summary' }, h('p', null, t('noAlertHere')), h('p', { class: 'muted' }, judged()));
}

function history() {
  return h('section', null, h('h3', null, t('history')), shown.history.length === 0 ? h('p', { class: 'muted' }, t('historyNone')) : null,
    h('ol', { class: 'history' }, shown.history.slice(0, 40).map((each) => h('li', null, h('span', { class: 'muted' }, time(each.detectedAt)), ' ', levelBadge(each.level), ' ', t('kind.' + each.kind), each.kind === 'EXPIRED' && each.reason ? ' (' + t('ended.NEW') + ')' : ''))));
}

async function copy(alert, button) {
  await navigator.clipboard.writeText(JSON.stringify(alert, null, 2));
  replace(button, t('copied'));
  announce(t('copied'));
}
