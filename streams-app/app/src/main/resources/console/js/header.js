/** The bar at the top: how far the data reach, what is shown, in which language. */

import { h, replace } from './dom.js';
import { t } from './i18n.js';
import { change, onChange, state } from './state.js';
import { data, isPaused, onData, pause } from './store.js';
import { isDrawer } from './frame.js';
import { num, time } from './format.js';

const THEMES = ['', 'light', 'dark'];
/** Topics with so much on them that some is always unread. */
const PLENTY = /\.(indicator-values|risk-scores)\./;

export function startHeader(bar, banner) {
  const status = h('div', { class: 'status' });
  const views = h('div', { class: 'views', role: 'group' });
  const tools = h('div', { class: 'tools' });
  const brand = h('div', { class: 'brand' }, h('img', { src: 'icon.svg', alt: '', width: 26, height: 26 }), h('strong', null, 'Harbinger'), h('span', { class: 'muted' }, '先兆'));
  replace(bar, brand, views, status, tools);
  const fill = () => {
    replace(views, view('map', 'mapTab'), view('chain', 'chainTab'), view('feeds', 'feedsTab'), exerciseButton());
    replace(tools, pauseButton(),
      h('button', { onclick: () => print(), class: 'wide-only' }, t('print')),
      h('button', { onclick: nextTheme, title: t('theme', { theme: t('theme.' + state.theme) }), 'aria-label': t('theme', { theme: t('theme.' + state.theme) }) }, state.theme === 'dark' ? '☾' : state.theme === 'light' ? '☀' : '◐'),
      h('button', { onclick: () => change({ lang: state.lang === 'zh' ? 'en' : 'zh' }), class: 'language', lang: state.lang === 'zh' ? 'en' : 'zh-CN' }, t('language')));
    replace(status, statusParts());
    bar.title = t('help');
    fillBanner(banner);
  };
  fill();
  onChange(fill);
  onData((changed) => ['status', 'news', 'alerts', 'exercise', 'past'].some((name) => changed.has(name)) && fill());
}

function view(name, word) {
  const on = name === 'map' ? state.view !== 'chain' && state.view !== 'feeds' : state.view === name;
  return h('button', { 'aria-pressed': String(on), onclick: () => change({ view: name }) }, t(word));
}

function exerciseButton() {
  return h('button', { 'aria-pressed': String(isDrawer()), class: 'what-if', onclick: () => change({ view: isDrawer() ? 'map' : 'if' }) }, t('whatIf'));
}

function pauseButton() {
  return h('button', { id: 'pause', 'aria-pressed': String(isPaused()), onclick: () => pause(!isPaused()) },
    isPaused() ? [t('resume'), data.news > 0 ? h('span', { class: 'news' }, t('news', { n: data.news })) : null] : t('pause'));
}

function statusParts() {
  const { status, connected } = data;
  if (!connected || !status) return [h('span', { class: 'dot off' }), h('span', { id: 'connection' }, t('offline'))];
  const lag = Object.entries(status.lag).filter(([topic]) => !PLENTY.test(topic)).reduce((sum, [, each]) => sum + each, 0);
  const word = isPaused() ? 'paused' : !status.complete ? 'reading' : status.replay ? 'replay' : 'live';
  return [
    h('span', { class: 'dot ' + word }),
    h('span', { id: 'connection' }, t(word)),
    h('span', { class: 'muted wide-only' }, t('asOf', { time: time(status.asOf) })),
    lag > 100 ? h('span', { class: 'warn' }, t('behind', { n: num(lag) })) : null,
  ];
}

function fillBanner(banner) {
  banner.hidden = !data.exercise && !data.past;
  banner.classList.toggle('past', Boolean(data.past));
  if (data.past) {
    replace(banner, h('strong', null, t('history.past')), h('span', null, data.past.error ? t('failed', { why: data.past.error }) : t('pastNote', { time: time(data.past.time) })),
      h('button', { onclick: () => change({ t: '' }) }, t('toNow')));
    return;
  }
  if (!data.exercise) return;
  replace(banner, h('strong', null, t('exercise')), h('span', null, t('exerciseNote', { scenario: data.exercise.scenario })),
    h('button', { onclick: () => change({ close: [] }) }, t('endExercise')));
}

function nextTheme() {
  change({ theme: THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] });
}
