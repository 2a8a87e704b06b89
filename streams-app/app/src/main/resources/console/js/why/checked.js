/** Whether a figure of the record is what one gets who works it out again. */

import { h } from '../dom.js';
import { t } from '../i18n.js';
import { num } from '../format.js';

const CLOSE = 1e-6;

export function checked(published, redone) {
  if (published === null || redone === null || redone === undefined) return null;
  return Math.abs(published - redone) <= CLOSE
    ? h('span', { class: 'same', title: t('redone'), role: 'img', 'aria-label': t('redone') }, '✓')
    : h('span', { class: 'differs' }, t('differs', { value: num(redone, 6) }));
}
