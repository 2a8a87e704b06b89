/** A box beside the pointer that lists all that lies under it. */

import { h, replace } from '../dom.js';
import { named, t } from '../i18n.js';
import { levelOf } from '../levels.js';
import { badge } from '../badge.js';
import { num, points } from '../format.js';
import { subjectAt } from '../places.js';
import { alertOf, riskOf } from '../store.js';

const MOST = 7;

export function tooltip(container) {
  const box = h('div', { class: 'tooltip', hidden: true, role: 'tooltip' });
  container.append(box);
  return {
    hide: () => (box.hidden = true),
    show: ({ nodes, lanes }, scene, px, py) => {
      const rows = [
        ...nodes.map((item) => row(item.key, named(item.node), t('type.' + item.node.type))),
        ...lanes.map((key) => row(key, named(scene.lanes.get(key)), t('type.LANE'))),
      ];
      replace(box, rows.slice(0, MOST), rows.length > MOST ? h('div', { class: 'muted' }, t('more', { n: rows.length - MOST })) : null);
      box.hidden = false;
      const { clientWidth: width, clientHeight: height } = container;
      box.style.left = Math.max(4, Math.min(px + 14, width - box.offsetWidth - 4)) + 'px';
      box.style.top = Math.max(4, py + 16 + box.offsetHeight > height ? py - box.offsetHeight - 10 : py + 16) + 'px';
    },
  };
}

function row(key, name, kind) {
  const alert = alertOf(subjectAt(key));
  const risk = riskOf(key);
  return h('div', { class: 'tip-row' },
    alert && alert.level !== 'NONE' ? badge(alert) : h('span', { class: 'badge none' }, '·'),
    h('span', { class: 'tip-name' }, name), h('span', { class: 'muted' }, kind),
    alert && alert.level !== 'NONE' ? h('span', null, points(alert.score)) : null,
    risk ? h('span', { class: 'reached ' + levelOf(risk.affected.risk).toLowerCase() },
      t('tipReached', { loss: num(risk.affected.exposure, 3) })) : null);
}
