/** The four levels, worst last. A level is told by its numeral and its place, not by colour alone. */

export const LEVELS = ['NONE', 'BLUE', 'YELLOW', 'ORANGE', 'RED'];
const NUMERALS = { NONE: '', BLUE: 'Ⅳ', YELLOW: 'Ⅲ', ORANGE: 'Ⅱ', RED: 'Ⅰ' };
const THRESHOLDS = [['RED', 90], ['ORANGE', 75], ['YELLOW', 60], ['BLUE', 40]];

export function rank(level) {
  return LEVELS.indexOf(level);
}

export function numeral(level) {
  return NUMERALS[level] ?? '';
}

/** The level of a score of 0 to 100. */
export function levelOf(score) {
  return THRESHOLDS.find(([, least]) => score >= least)?.[0] ?? 'NONE';
}

export function worse(one, other) {
  return rank(one) >= rank(other) ? one : other;
}

let colours = null;

/** Colours of the theme, for the canvas. */
export function palette() {
  if (!colours) {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue('--' + name).trim();
    colours = Object.fromEntries(
      ['sea', 'land', 'coast', 'lane', 'calm', 'text', 'muted', 'accent', 'panel', 'halo'].map((name) => [name, read(name)]));
    for (const level of LEVELS) colours[level] = read('level-' + level.toLowerCase());
  }
  return colours;
}

export function forgetPalette() {
  colours = null;
}
