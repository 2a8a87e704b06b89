/** What lies under the pointer, all of it: nodes first, the worst first, then lanes. */

import { rank } from '../levels.js';
import { around } from './scene.js';
import { radiusOf } from './draw.js';

export function hits(scene, camera, px, py) {
  const point = [camera.x + px / camera.scale, camera.y + py / camera.scale];
  const nodes = around(scene.byNodeCell, ...point, Math.max(0.5, 14 / camera.scale))
    .filter((item) => Math.hypot(camera.sx(item.x) - px, camera.sy(item.y) - py) <= radiusOf(item, camera) + 5)
    .sort((a, b) => rank(b.level) - rank(a.level) || a.node.id.localeCompare(b.node.id));
  const lanes = new Set();
  around(scene.bySegmentCell, ...point, Math.max(0.5, 8 / camera.scale))
    .filter((segment) => distance(segment, ...point) * camera.scale <= 5)
    .forEach((segment) => segment.lanes.forEach((lane) => lanes.add(lane)));
  return { nodes, lanes: [...lanes] };
}

function distance({ a, b }, x, y) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return Math.hypot(a[0] + share * dx - x, a[1] + share * dy - y);
}
