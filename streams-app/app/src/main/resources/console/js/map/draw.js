/** Draws one frame: sea, land, lanes, path and calm nodes, which seldom change; above them what is bad, and labels. */

import { palette, rank } from '../levels.js';
import { ground } from './ground.js';
import { drawLabels } from './labels.js';
import { outline } from './shapes.js';
import { badSprite, calmSprite } from './sprites.js';

const MOST_LINES = 12_000;
const MARGIN = 20;

export function draw(canvas, camera, world, scene, marks) {
  const colours = palette();
  const ratio = canvas.width / camera.width;
  if (scene) scene.batches ??= batches(scene.segments);
  const what = [colours, canvas.width, canvas.height, camera.x, camera.y, camera.scale, world.land, scene?.batches, scene?.judged, marks.path];
  const context = ground(canvas, what, (below) => {
    below.setTransform(1, 0, 0, 1, 0, 0);
    below.fillStyle = colours.sea;
    below.fillRect(0, 0, canvas.width, canvas.height);
    const scale = camera.scale * ratio;
    below.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale);
    drawWorld(below, world, colours, camera.scale);
    if (!scene) return;
    drawLanes(below, scene, camera, colours);
    if (marks.path.length > 0) drawPath(below, marks.path, camera.scale, colours);
    below.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawCalm(below, camera, inSight(scene.nodes, camera), ratio, colours);
  });
  if (!scene) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawNotable(context, camera, inSight(scene.notable, camera), ratio, colours);
  const seen = inSight(scene.nodes, camera);
  drawMarked(context, camera, seen.filter(({ item }) => marks.keys.has(item.key)), marks, colours);
  drawLabels(context, camera, seen, marks, colours);
}

function drawWorld(context, world, colours, scale) {
  context.strokeStyle = colours.coast;
  context.lineWidth = 0.6 / scale;
  context.globalAlpha = 0.35;
  context.stroke(world.graticule);
  context.globalAlpha = 1;
  if (!world.land) return;
  context.fillStyle = colours.land;
  context.fill(world.land);
  context.lineWidth = 0.8 / scale;
  context.stroke(world.land);
}

function drawLanes(context, scene, camera, colours) {
  context.lineCap = 'round';
  for (const { level, weight, path } of scene.batches) {
    context.strokeStyle = level === 'NONE' ? colours.lane : colours[level];
    context.lineWidth = (level === 'NONE' ? 0.6 + weight * 0.5 : 1.4 + weight * 0.5) / camera.scale;
    context.globalAlpha = level === 'NONE' ? 0.65 : 0.85;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

/** Segments by level and by how many lanes they carry, calm ones first: few strokes for many lines. */
function batches(segments) {
  const found = new Map();
  for (const segment of busiest(segments)) {
    const weight = Math.min(4, Math.floor(Math.log2(segment.lanes.length)));
    const key = rank(segment.level) * 10 + weight;
    if (!found.has(key)) found.set(key, { level: segment.level, weight, path: new Path2D() });
    const { path } = found.get(key);
    path.moveTo(...segment.a);
    path.lineTo(...segment.b);
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, batch]) => batch);
}

/** Of very many calm lines those that carry most; a map of all of them shows nothing. */
function busiest(segments) {
  if (segments.length <= MOST_LINES) return segments;
  return [...segments].sort((a, b) => rank(b.level) - rank(a.level) || b.lanes.length - a.lanes.length).slice(0, MOST_LINES);
}

function drawPath(context, path, scale, colours) {
  const line = new Path2D();
  path.forEach((points) => points.forEach((at, i) => (i ? line.lineTo(...at) : line.moveTo(...at))));
  context.lineJoin = 'round';
  context.strokeStyle = colours.halo;
  context.lineWidth = 6 / scale;
  context.stroke(line);
  context.strokeStyle = colours.accent;
  context.lineWidth = 3 / scale;
  context.stroke(line);
}

/** Those in sight, with their pixels, in the order given. */
function inSight(items, camera) {
  const found = [];
  for (const item of items) {
    const px = camera.sx(item.x);
    const py = camera.sy(item.y);
    if (px > -MARGIN && py > -MARGIN && px < camera.width + MARGIN && py < camera.height + MARGIN) found.push({ item, px, py });
  }
  return found;
}

/** How large a node is, in pixels. */
export function radiusOf(item, camera) {
  if (item.level === 'NONE' || !item.level) return calmRadius(item, camera);
  // Never so small that its numeral has no room: colour alone tells too little.
  return Math.max(6.5 + 0.6 * rank(item.level), (5 + rank(item.level) * 1.1) * near(camera));
}

function calmRadius(item, camera) {
  return (item.node.type === 'CHOKEPOINT' ? 3.6 : 2.7) * near(camera);
}

function near(camera) {
  return Math.min(1.6, 0.75 + Math.log2(camera.scale + 1) * 0.16) * Math.max(1, Math.min(1.4, camera.width / 1500));
}

/** All nodes as if they were calm, as pictures, since they are many; hollow where nothing was judged. */
function drawCalm(context, camera, seen, ratio, colours) {
  for (const { item, px, py } of seen) {
    put(context, calmSprite(item.node.type, calmRadius(item, camera), ratio, Boolean(item.unknown), colours), px, py, ratio);
  }
}

/** What is bad, or will be, covers its calm picture. */
function drawNotable(context, camera, seen, ratio, colours) {
  for (const { item, px, py } of seen) {
    const radius = radiusOf(item, camera);
    if (rank(item.level) < 1) drawReached(context, item, px, py, radius, colours);
    else put(context, badSprite(item.node.type, radius, ratio, item.level, item.hollow, colours), px, py, ratio);
  }
}

function put(context, { picture, half }, px, py, ratio) {
  context.drawImage(picture, px - half, py - half, picture.width / ratio, picture.height / ratio);
}

/** Rings around what is chosen and what is on its path. */
function drawMarked(context, camera, seen, marks, colours) {
  for (const { item, px, py } of seen) {
    const isChosen = item.key === marks.selected;
    context.strokeStyle = colours.accent;
    context.lineWidth = isChosen ? 3 : 2;
    context.beginPath();
    context.arc(px, py, radiusOf(item, camera) + (isChosen ? 7 : 4), 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Reached through the network, without an alert of its own: an outline in the colour of the risk. */
function drawReached(context, item, px, py, radius, colours) {
  context.beginPath();
  outline(context, item.node.type, px, py, radius + 1.5);
  context.fillStyle = colours.panel;
  context.strokeStyle = colours[item.reached];
  context.lineWidth = 2;
  context.fill();
  context.stroke();
}
