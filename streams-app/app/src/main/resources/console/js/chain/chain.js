/** The chain view (全景图): from mine to plant in columns, with shares, and the risk on them. */

import { h, replace, s } from '../dom.js';
import { named, t } from '../i18n.js';
import { isHollow } from '../badge.js';
import { numeral } from '../levels.js';
import { num } from '../format.js';
import { placeOf, subjectAt } from '../places.js';
import { change, onChange, state } from '../state.js';
import { data, onData } from '../store.js';
import { selectedPath } from '../selection.js';
import { keysOf } from '../map/paths.js';
import { BY_KIND, chainOf, chainsOf, choose } from './columns.js';
import { STAGE_HEAD, stageHead, stageName, stagesOf } from './stages.js';
import { wrap } from './wrap.js';

const ROW = 54;
const HEAD = 34;
const BOX = 42;

let container = null;
let home = '';

export function startChain(element) {
  container = element;
  onData((changed) => ['network', 'alerts', 'panorama', 'exercise'].some((name) => changed.has(name)) && fill());
  onChange(fill);
  new ResizeObserver(fill).observe(element);
}

function fill() {
  if (state.view !== 'chain') return;
  const { network } = data;
  if (!network || network.nodes.length === 0) {
    replace(container, h('p', { class: 'empty' }, t('chainNone')));
    return;
  }
  const names = chainsOf(network);
  const name = names.includes(state.chain) ? state.chain : names[0];
  const top = container.querySelector('.scroll')?.scrollTop ?? 0;
  replace(container, head(network, names, name), h('div', { class: 'scroll' }, picture(network, name)));
  container.querySelector('.scroll').scrollTop = top;
}

function head(network, names, name) {
  const pick = h('select', { id: 'chain-name', onchange: (event) => change({ chain: event.target.value }) },
    names.map((each) => h('option', { value: each, selected: each === name }, each === BY_KIND ? t('byKind') : each)));
  const countries = [...new Set(network.nodes.map((node) => node.country).filter(Boolean))].sort();
  const from = h('select', { id: 'home', onchange: (event) => { home = event.target.value; fill(); } },
    h('option', { value: '' }, t('anyCountry')), countries.map((each) => h('option', { value: each, selected: each === home }, each)));
  return h('div', { class: 'chain-head' }, h('label', null, t('chainOf'), ' ', pick),
    countries.length ? h('label', null, t('domestic'), ' ', from) : null, h('span', { class: 'muted small' }, t('chainHint')));
}

function picture(network, name) {
  const { columns, links } = chainOf(network, name);
  const isNamed = name !== BY_KIND;
  const stages = isNamed ? stagesOf(name, fill) : new Map();
  const top = HEAD + (isNamed ? STAGE_HEAD : 0);
  const degree = new Map();
  links.forEach(({ from, to, share }) => [from, to].forEach((id) => degree.set(id, (degree.get(id) ?? 0) + share)));
  const width = Math.max(container.clientWidth - 8, columns.length * 158);
  const most = Math.max(6, Math.min(40, Math.floor((container.clientHeight - 76 - top) / ROW)));
  const step = width / columns.length;
  const places = new Map();
  const onPath = new Set(keysOf(selectedPath()));
  const parts = columns.map((column, i) => {
    const { shown, hidden } = choose(column.nodes, degree, most, placeOf(state.s));
    shown.forEach((item, row) => places.set(item.node.id, { item, x: i * step + 8, y: top + row * ROW, width: step * 0.76 }));
    return [s('text', { class: 'column-title', x: i * step + 8, y: 18 }, column.stage ? stageName(column.title) : t(column.title)),
      stageHead(stages.get(column.title), i * step + 8, 26, step * 0.76),
      hidden ? s('text', { class: 'muted', x: i * step + 8, y: top + shown.length * ROW + 14 }, t('hidden', { n: hidden })) : null];
  });
  const height = top + Math.max(...columns.map((column) => Math.min(column.nodes.length, most))) * ROW + 30;
  const drawn = links.filter(({ from, to }) => places.has(from) && places.has(to)).sort((a, b) => heat(a, places) - heat(b, places));
  return s('svg', { class: 'chain', width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('chainTitle') },
    drawn.map((link) => ribbon(link, places, onPath)), parts, [...places.values()].map((place) => box(place, onPath)));
}

function heat(link, places) {
  return ['NONE', 'BLUE', 'YELLOW', 'ORANGE', 'RED'].indexOf(places.get(link.from).item.worst);
}

/** Supply from one place to another; as wide as its share, in the colour of the supplier's risk. */
function ribbon({ from, to, share, verified }, places, onPath) {
  const a = places.get(from);
  const b = places.get(to);
  const back = b.x <= a.x;
  const [x1, y1, x2, y2] = [back ? a.x : a.x + a.width, a.y + BOX / 2, back ? b.x + b.width : b.x, b.y + BOX / 2];
  const bend = Math.max(30, Math.abs(x2 - x1) / 2) * (back ? -1 : 1);
  const marked = onPath.has(a.item.key) && onPath.has(b.item.key);
  const d = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  const isVerified = verified >= 1;
  return s('g', { class: ['ribbon', a.item.worst.toLowerCase(), marked ? 'marked' : '', isVerified ? '' : 'suggested'].join(' ').trim() },
    s('path', { d, 'stroke-width': (1 + 11 * Math.min(1, share)).toFixed(1) }), isVerified ? null : s('path', { class: 'dashes', d }),
    s('title', null, `${named(a.item.node)} → ${named(b.item.node)}: ${num(100 * share, 3)} %` + (isVerified ? '' : ' · ' + t('notVerified'))));
}

function box({ item, x, y, width }, onPath) {
  const { node, key, alert, reached, risk } = item;
  const level = alert?.level ?? 'NONE';
  const abroad = home && node.country && node.country !== home;
  const classes = ['place', level.toLowerCase(), reached !== 'NONE' ? 'reached-' + reached.toLowerCase() : '', alert && isHollow(alert) ? 'hollow' : '',
    key === placeOf(state.s) ? 'chosen' : '', onPath.has(key) ? 'marked' : '', abroad ? 'abroad' : home && node.country === home ? 'home' : ''];
  const open = () => change({ s: subjectAt(key), x: '' });
  const name = named(node);
  const room = Math.max(6, Math.floor((width - 36) / (state.lang === 'zh' ? 12 : 6.6)));
  const lines = wrap(name, room, risk ? 1 : 2);
  const loss = risk && t('loses', { loss: num(risk.affected.exposure, 3) });
  const title = name + (node.country ? ' · ' + node.country : '');
  return s('g', { class: classes.filter(Boolean).join(' '), transform: `translate(${x.toFixed(1)} ${y})`, tabindex: 0, role: 'button', data: { place: key },
    'aria-label': [numeral(level) || '·', ...lines, loss, title].filter(Boolean).join(' '), onclick: open, onkeydown: (event) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), open()) },
  s('rect', { width: width.toFixed(1), height: BOX, rx: 6 }), s('text', { class: 'mark', x: 15, y: 26 }, (numeral(level) || '·') + ' '),
  lines.map((line, i) => s('text', { x: 30, y: (lines.length + (risk ? 1 : 0) > 1 ? 18 : 26) + 15 * i }, line + ' ')),
  loss ? s('text', { class: 'loss', x: 30, y: 33 }, loss + ' ') : null,
  s('title', null, title));
}
