/** Numbers and times as people read them. Times are UTC, as everywhere in this system. */

import { t } from './i18n.js';

const DAY = 86_400_000;

/** A number with no more digits than tell something. */
export function num(value, digits = 4) {
  if (value === null || value === undefined) return '–';
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(size < 0.001 ? 2 : digits)));
}

/** A score or a risk, rounded down: one below the threshold of a level is not shown as having reached it. */
export function points(value) {
  return value === null || value === undefined ? '–' : num(Math.floor(10 * (value + 1e-9)) / 10);
}

export function percent(share, digits = 0) {
  return (100 * share).toFixed(digits) + ' %';
}

/** Parts per million as per cent. */
export function ppm(parts) {
  return num(parts / 10_000, 3) + ' %';
}

export function time(text) {
  return text ? text.slice(0, 16).replace('T', ' ') : '–';
}

export function day(text) {
  return text ? text.slice(0, 10) : '–';
}

/** Whole days from one instant to another. */
export function daysBetween(from, to) {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY);
}

/** As +12 d. */
export function inDays(from, to) {
  const days = daysBetween(from, to);
  return (days > 0 ? '+' : '') + days + ' ' + t('dayUnit');
}

export function span(millis) {
  if (millis === null || millis === undefined) return '–';
  const days = millis / DAY;
  return days >= 1 || millis === 0 ? num(days, 3) + ' ' + t('dayUnit') : num(millis / 3_600_000, 3) + ' ' + t('hourUnit');
}

/** How long something has lasted. */
export function since(from, now) {
  return span(Math.max(0, Date.parse(now) - Date.parse(from)));
}
