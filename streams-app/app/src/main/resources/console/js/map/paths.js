/** The way of a risk from its root to a subject, as lines over the map. */

import { lines } from './projection.js';
import { wayOf } from './scene.js';

/** Keys on a path, the root first. */
export function keysOf(path) {
  return path.length === 0 ? [] : [path[0].upstream, ...path.map((link) => link.downstream)];
}

/** Lines in the plane: along lanes where the path goes by them, straight between nodes elsewhere. */
export function linesOf(keys, network, scene) {
  const byId = new Map(network.nodes.map((node) => [node.id, node]));
  const found = [];
  let last = null;
  for (const key of keys) {
    const lane = scene.lanes.get(key);
    const points = lane ? wayOf(lane, byId) : pointOf(key, byId);
    if (points.length === 0) continue;
    if (last && !lane) found.push(...lines([last, points[0]]));
    if (lane) found.push(...lines(last ? after(points, last) : points));
    last = points[points.length - 1];
  }
  return found;
}

/** Of a lane's way what lies behind the place at which the risk meets it. */
function after(points, from) {
  let nearest = 0;
  points.forEach((at, i) => {
    if (distance(at, from) < distance(points[nearest], from)) nearest = i;
  });
  return [from, ...points.slice(nearest)];
}

function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function pointOf(key, byId) {
  const node = byId.get(key.slice(key.indexOf(':') + 1));
  return node && node.latitude !== null ? [[node.longitude, node.latitude]] : [];
}
