/** What the marks mean: shapes of kinds, colours and numerals of levels, hollow and outlined. */

import { h, replace, s } from '../dom.js';
import { t } from '../i18n.js';
import { onChange } from '../state.js';
import { levelBadge } from '../badge.js';
import { svgPath } from './shapes.js';

const KINDS = ['PORT', 'CHOKEPOINT', 'PLANT', 'MINE', 'WAREHOUSE', 'SUPPLIER'];

export function legend(container) {
  const box = h('details', { class: 'legend', open: innerWidth > 1700 });
  container.append(box);
  const fill = () => replace(box, h('summary', null, t('legend')),
    h('div', { class: 'legend-row' }, ['RED', 'ORANGE', 'YELLOW', 'BLUE'].map((level) => [levelBadge(level), h('span', null, t('level.' + level).split(' ')[0])])),
    h('div', { class: 'legend-row' }, levelBadge('ORANGE', 'hollow'), h('span', null, t('legendHollow'))),
    h('div', { class: 'legend-row' }, h('span', { class: 'ring' }), h('span', null, t('legendReached'))),
    h('div', { class: 'legend-row' }, h('span', { class: 'ring unknown' }), h('span', null, t('legendUnknown'))),
    h('div', { class: 'legend-row kinds' }, KINDS.map((kind) => [
      s('svg', { class: 'kind', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, s('path', { d: svgPath(kind, 16) })),
      h('span', null, t('type.' + kind))])),
    h('div', { class: 'muted small' }, t('landSource')));
  fill();
  onChange((moved) => moved.includes('lang') && fill());
}
