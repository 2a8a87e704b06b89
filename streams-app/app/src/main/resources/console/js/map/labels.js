/** Names beside nodes, as many as have room: what is marked first, then the worst. */

import { named } from '../i18n.js';
import { rank } from '../levels.js';

const MOST = 60;

export function drawLabels(context, camera, seen, marks, colours) {
  const taken = [];
  context.font = '500 12px system-ui, "Noto Sans CJK SC", sans-serif';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const items = seen.filter(({ item }) => isNamed(item, camera, marks))
    .sort((a, b) => priority(b.item, marks) - priority(a.item, marks)).slice(0, MOST);
  for (const { item, px, py } of items) {
    const text = named(item.node);
    const width = context.measureText(text).width;
    const place = [[px + 12, px + 12 + width], [px - 12 - width, px - 12]]
      .map(([left, right]) => ({ left, right, top: py - 8, bottom: py + 8 }))
      .find((box) => box.left > 0 && box.right < camera.width && !taken.some((other) => overlap(box, other)));
    if (!place) continue;
    taken.push(place);
    context.textAlign = 'left';
    context.strokeStyle = colours.halo;
    context.lineWidth = 3;
    context.strokeText(text, place.left, py);
    context.fillStyle = colours.text;
    context.fillText(text, place.left, py);
  }
}

function isNamed(item, camera, marks) {
  return marks.keys.has(item.key) || rank(item.level ?? 'NONE') >= rank('ORANGE')
    || (camera.scale > 7 && (item.level !== 'NONE' || item.node.type === 'CHOKEPOINT')) || camera.scale > 22;
}

function priority(item, marks) {
  return (item.key === marks.selected ? 100 : marks.keys.has(item.key) ? 50 : 0) + rank(item.level ?? 'NONE') * 2
    + (item.node.type === 'CHOKEPOINT' ? 1 : 0);
}

function overlap(a, b) {
  return a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom;
}
