/** The slider along time, below map and chain: back through what was recorded, forward through the days to come. */

import { ask } from '../api.js';
import { h, replace } from '../dom.js';
import { t } from '../i18n.js';
import { daysBetween, time } from '../format.js';
import { change, onChange, state } from '../state.js';
import { data, now, onData, riskIndex, shownAlerts } from '../store.js';
import { bars } from './bars.js';
import { isPlaying, play, stop } from './play.js';
import { DAYS, PAST, positionOf, timeAt } from './scale.js';

const EVERY = 4000;

let timeline = { from: null, to: null, counts: [] };
let loading = null;

export function startTimeline(box) {
  const input = h('input', { type: 'range', min: 0, max: PAST + DAYS, id: 'time', oninput: () => { stop(); choose(Number(input.value)); } });
  const label = h('label', { for: 'time' });
  const playing = h('button', { id: 'play', class: 'round', onclick: () => (isPlaying() ? stop() : play(timeline)) });
  const back = h('button', { id: 'to-now', onclick: () => { stop(); change({ t: '', day: '' }); } });
  const track = h('div', { class: 'track' });
  replace(box, playing, h('div', { class: 'time' }, h('div', { class: 'time-label' }, label, back), track));
  let drawn = null;
  const fill = () => {
    const short = shortByDay();
    box.hidden = !timeline.from && short[DAYS - 1] === 0;
    // Browsers lay the whole page out for a slider that is set, even to where it is.
    set(input, 'min', timeline.from ? '0' : String(PAST));
    set(input, 'value', String(positionOf(state, timeline)));
    playing.disabled = !timeline.from;
    replace(playing, isPlaying() ? '❚❚' : '▶');
    const word = t(isPlaying() ? 'stopPlaying' : 'playHistory');
    playing.title = word;
    playing.setAttribute('aria-label', word);
    replace(label, textOf(short));
    input.setAttribute('aria-valuetext', label.textContent);
    back.hidden = !state.t && !state.day;
    replace(back, t('toNow'));
    const key = JSON.stringify([timeline, short]);
    if (key !== drawn) replace(track, bars(timeline.counts, short), input);
    drawn = key;
  };
  onChange(fill);
  onData((changed) => {
    if (changed.has('alerts') || changed.has('ended')) load(fill);
    fill();
  });
  load(fill);
  fill();
}

function set(input, property, value) {
  if (input[property] !== value) input[property] = value;
}

function choose(position) {
  if (position < PAST && timeline.from) change({ t: timeAt(position, timeline), day: '' });
  else change({ t: '', day: position > PAST ? String(position - PAST) : '' });
}

function textOf(short) {
  if (state.t) return t('timePast', { time: time(state.t), n: shownAlerts().size });
  if (state.day) return t('forecastBy', { day: state.day, n: short[Number(state.day) - 1] ?? 0 });
  return t('timeNow', { n: shownAlerts().size, short: [...risks()].length });
}

function risks() {
  return [...riskIndex().values()].filter((risk) => risk.affected.start && !risk.affected.absorbed);
}

/** How many run short within 1, 2, 3 … days of now. */
function shortByDay() {
  const short = new Array(DAYS).fill(0);
  for (const risk of risks()) {
    for (let day = Math.max(0, daysBetween(now(), risk.affected.start) - 1); day < DAYS; day++) short[day]++;
  }
  return short;
}

/** Asks how many alerts were open, every few seconds at most. */
function load(fill) {
  loading ??= setTimeout(async () => {
    loading = null;
    if (!data.connected) return;
    try {
      timeline = await ask('timeline');
      fill();
    } catch {
      // The next change asks again.
    }
  }, timeline.from ? EVERY : 300);
}
