/** The past of a series: its values as a line before the band of what was usual, three spreads to each side. */

import { h, s } from '../dom.js';
import { t } from '../i18n.js';
import { day, num, time } from '../format.js';
import { levelOf } from '../levels.js';

const WIDTH = 360;
const HEIGHT = 84;
const PAD = 4;
const FEWEST = 3;

/** The chart of one series as the API has it; null where there is too little to draw. */
export function chart(series, method) {
  if (!series || series.windowEnd.length < FEWEST) return null;
  const points = series.windowEnd.map((end, i) => ({ end, at: Date.parse(end), value: series.value[i], risk: series.risk[i], ...usual(series, i, method) }));
  const known = points.flatMap((point) => [point.value, point.low, point.high]).filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = scale(points[0].at, points[points.length - 1].at, PAD, WIDTH - PAD);
  const y = scale(least, most, HEIGHT - PAD, PAD);
  const label = t('chartLabel', { n: points.length, from: day(points[0].end), to: day(points[points.length - 1].end) });
  return h('figure', { class: 'chart' },
    s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
      s('path', { class: 'usual', d: bandOf(points.filter((point) => point.low !== null), x, y) }),
      s('path', { class: 'middle', d: line(points.filter((point) => point.baseline !== null), x, y, 'baseline') }),
      s('path', { class: 'values', d: line(points, x, y, 'value') }),
      points.filter((point) => point.risk >= 40).map((point) => s('path', { class: 'bad ' + levelOf(point.risk).toLowerCase(), d: `M${x(point.at).toFixed(1)} ${y(point.value).toFixed(1)}h0` },
        s('title', null, time(point.end) + ': ' + num(point.value) + ' · ' + t('risk') + ' ' + num(point.risk, 3))))),
    h('figcaption', { class: 'muted small' }, h('span', null, day(points[0].end)), h('span', null, num(least, 3) + ' – ' + num(most, 3) + (series.unit ? ' ' + series.unit : '')), h('span', null, day(points[points.length - 1].end))));
}

/** Three spreads to each side of the baseline; of logarithms as factors. */
function usual(series, i, method) {
  const [baseline, spread] = [series.baseline[i], series.spread[i]];
  if (baseline === null || spread === null) return { baseline, low: null, high: null };
  if (method === 'LOG_ROBUST') return { baseline, low: baseline * Math.exp(-3 * spread), high: baseline * Math.exp(3 * spread) };
  const low = baseline - 3 * spread;
  return { baseline, low: series.value.every((value) => value >= 0) ? Math.max(0, low) : low, high: baseline + 3 * spread };
}

function scale(from, to, low, high) {
  return (value) => (to === from ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low));
}

function line(points, x, y, field) {
  return points.map((point, i) => (i ? 'L' : 'M') + x(point.at).toFixed(1) + ' ' + y(point[field]).toFixed(1)).join('');
}

function bandOf(points, x, y) {
  if (points.length === 0) return '';
  const back = [...points].reverse().map((point) => 'L' + x(point.at).toFixed(1) + ' ' + y(point.low).toFixed(1)).join('');
  return line(points, x, y, 'high') + back + 'Z';
}
