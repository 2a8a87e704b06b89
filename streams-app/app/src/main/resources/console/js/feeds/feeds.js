/** The sources: how fresh they are, how much of the usual they report, and how much of what is known was judged. */

import { ask } from '../api.js';
import { h, replace } from '../dom.js';
import { named, t } from '../i18n.js';
import { levelBadge } from '../badge.js';
import { num, percent, since, span, time } from '../format.js';
import { levelOf } from '../levels.js';
import { change, onChange, state } from '../state.js';
import { data, onData } from '../store.js';
import { nameOf } from '../names.js';

const EVERY = 5000;

let container = null;
let feeds = null;
let failure = '';

export function startFeeds(element) {
  container = element;
  onChange((moved) => moved.includes('view') ? load() : fill());
  onData((changed) => (changed.has('status') || changed.has('network')) && fill());
  setInterval(() => !document.hidden && load(), EVERY);
  load();
}

async function load() {
  if (state.view !== 'feeds') return;
  try {
    feeds = await ask('feeds');
    failure = '';
  } catch (problem) {
    failure = problem.message;
  }
  fill();
}

function fill() {
  if (state.view !== 'feeds') return;
  if (!feeds) {
    replace(container, h('p', { class: 'empty' }, failure ? t('failed', { why: failure }) : t('loading')));
    return;
  }
  const top = container.scrollTop;
  replace(container, h('h2', null, t('feedsTitle')), coverage(), feedTable(), indicatorTable(), topics(), h('p', { class: 'muted small' }, t('feedsNote'), feeds.partial ? ' ' + t('feedsPartial') : ''));
  container.scrollTop = top;
}

function coverage() {
  const { subjects, mean, below80 } = feeds.coverage;
  return h('p', { id: 'coverage' }, subjects ? t('coverageAll', { n: num(subjects), mean: percent(mean), poor: num(below80) }) : t('coverageNone'));
}

function feedTable() {
  if (feeds.feeds.length === 0) return h('p', { class: 'muted' }, t('feedsNone'));
  return table('feeds-table', [t('type.FEED'), t('reported'), t('age'), t('shareReported')], feeds.feeds.map((each) => [
    h('button', { class: 'link', onclick: () => change({ s: each.subject, x: '' }) }, levelBadge(levelOf(each.risk)), ' ', nameOf(each.subject)),
    time(each.reported), since(each.reported, feeds.asOf), meter(each.share)]));
}

function indicatorTable() {
  return table('indicators-table', [t('indicator'), t('series'), t('judged'), t('silent'), t('newest'), t('age')], feeds.indicators.map((each) => [
    h('div', null, named(each, 'indicatorName'), h('small', { class: 'muted' }, ' ', t('dimension.' + each.dimension) + ' · ' + t('window') + ' ' + span(each.windowMillis))),
    num(each.series), meter(each.judged / each.series), each.silent ? h('b', { class: 'problem' }, num(each.silent)) : '0',
    time(each.newest), since(each.newest, feeds.asOf)]));
}

/** Topics that the console reads, with what it has not read yet. */
function topics() {
  const lag = Object.entries(data.status?.lag ?? {});
  return table('topics-table', [t('topic'), t('unread')], lag.map(([name, records]) => [h('code', null, name), num(records)]),
    data.status?.skipped ? h('p', { class: 'problem' }, t('skipped', { n: num(data.status.skipped) })) : null);
}

function meter(share) {
  return h('span', { class: 'meter' }, h('span', { class: 'bar' }, h('i', { vars: { width: 100 * share + '%' } })), percent(share));
}

function table(id, heads, rows, after) {
  if (rows.length === 0) return null;
  return h('div', { class: 'wide' }, h('table', { id }, h('thead', null, h('tr', null, heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', null, rows.map((row) => h('tr', null, row.map((cell) => h('td', null, cell)))))), after);
}
