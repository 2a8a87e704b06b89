/** The picture behind the slider: how many alerts were open, by level, and how many subjects run short, day by day. */

import { s } from '../dom.js';
import { LEVELS } from '../levels.js';
import { DAYS, PAST } from './scale.js';

const HEIGHT = 34;

/** counts: rows of BLUE to RED; short: subjects that run short within so many days, by day. */
export function bars(counts, short) {
  const most = Math.max(1, ...counts.map((row) => row.reduce((sum, n) => sum + n, 0)));
  const mostShort = Math.max(1, ...short);
  return s('svg', { class: 'bars', viewBox: `0 0 ${PAST + DAYS} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    LEVELS.slice(1).map((level, i) => s('path', { class: level.toLowerCase(), d: band(counts, i, most) })),
    s('path', { class: 'short', d: line(short, mostShort) }),
    s('line', { class: 'now', x1: PAST, x2: PAST, y1: 0, y2: HEIGHT }));
}

/** One level on top of those below it; the worst at the bottom, where it is seen however many there are. */
function band(counts, level, most) {
  return counts.map((row, i) => {
    const below = row.slice(level + 1).reduce((sum, n) => sum + n, 0);
    if (!row[level]) return '';
    const y = HEIGHT - (HEIGHT * below) / most;
    return `M${i} ${y.toFixed(1)}v${(-(HEIGHT * row[level]) / most).toFixed(1)}h1.02V${y.toFixed(1)}z`;
  }).join('');
}

function line(short, most) {
  return 'M' + PAST + ' ' + HEIGHT + short.map((n, i) => `V${(HEIGHT - (HEIGHT * n) / most).toFixed(1)}H${PAST + i + 1}`).join('') + `V${HEIGHT}z`;
}
