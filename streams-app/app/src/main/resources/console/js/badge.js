/** The mark of a level: its numeral in its colour; hollow where the data have stopped. */

import { h } from './dom.js';
import { t } from './i18n.js';
import { numeral } from './levels.js';

/** Of an alert. */
export function badge(alert) {
  return levelBadge(alert.level, isHollow(alert) ? 'hollow' : '', t('level.' + alert.level));
}

export function levelBadge(level, extra = '', title = t('level.' + level)) {
  return h('span', { class: ('badge ' + level.toLowerCase() + ' ' + extra).trim(), title, role: 'img', 'aria-label': title },
    numeral(level) || '·');
}

/** Whether what is shown is not known to hold now. */
export function isHollow(alert) {
  return alert.kind === 'STALE' || alert.kind === 'EXPIRED';
}
