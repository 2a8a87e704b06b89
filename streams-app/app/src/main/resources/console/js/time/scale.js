/** The slider's positions: recorded history to the left of now, days to come to the right. */

export const PAST = 240;
export const DAYS = 120;

const HOUR = 3_600_000;

/** The time of a position in the past, to the hour where the history is longer than some days. */
export function timeAt(position, { from, to }) {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  const at = begin + ((end - begin) * (position + 1)) / PAST;
  const step = end - begin > 10 * 24 * HOUR ? HOUR : 60_000;
  return new Date(Math.floor(at / step) * step).toISOString().replace('.000Z', 'Z');
}

/** The position that the address names. */
export function positionOf({ t, day }, timeline) {
  if (t && timeline.from) {
    const share = (Date.parse(t) - Date.parse(timeline.from)) / (Date.parse(timeline.to) - Date.parse(timeline.from));
    return Math.max(0, Math.min(PAST - 1, Math.round(share * PAST) - 1));
  }
  return day ? PAST + Math.min(DAYS, Number(day)) : PAST;
}
