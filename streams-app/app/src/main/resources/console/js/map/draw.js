/** Draws one frame: sea, land, lanes, path, nodes from calm to bad, labels. */

import { numeral, palette, rank } from '../levels.js';
import { ground } from './ground.js';
import { drawLabels } from './labels.js';
import { outline } from './shapes.js';
import { sprite } from './sprites.js';

const MOST_LINES = 12_000;
const BAD = ['BLUE', 'YELLOW', 'ORANGE', 'RED'];

export function draw(canvas, camera, world, scene, marks) {
  const colours = palette();
  const ratio = canvas.width / camera.width;
  if (scene) scene.batches ??= batches(scene.segments);
  const what = [colours, canvas.width, canvas.height, camera.x, camera.y, camera.scale, world.land, scene?.batches, marks.path];
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
  });
  if (!scene) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const seen = visible(scene, camera);
  drawNodes(context, camera, seen, marks, colours);
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

function visible(scene, camera) {
  const margin = 20;
  return scene.nodes
    .map((item) => ({ item, px: camera.sx(item.x), py: camera.sy(item.y) }))
    .filter(({ px, py }) => px > -margin && py > -margin && px < camera.width + margin && py < camera.height + margin)
    .sort((a, b) => rank(a.item.level) - rank(b.item.level));
}

/** How large a node is, in pixels. */
export function radiusOf(item, camera) {
  const near = Math.min(1.6, 0.75 + Math.log2(camera.scale + 1) * 0.16) * Math.max(1, Math.min(1.4, camera.width / 1500));
  if (item.level === 'NONE' || !item.level) return (item.node.type === 'CHOKEPOINT' ? 3.6 : 2.7) * near;
  // Never so small that its numeral has no room: colour alone tells too little.
  return Math.max(6.5 + 0.6 * rank(item.level), (5 + rank(item.level) * 1.1) * near);
}

function drawNodes(context, camera, seen, marks, colours) {
  drawCalm(context, camera, seen.filter(({ item }) => !BAD.includes(item.level) && !item.reached), colours);
  seen.filter(({ item }) => item.reached && !BAD.includes(item.level))
    .forEach(({ item, px, py }) => drawReached(context, item, px, py, radiusOf(item, camera), colours));
  seen.filter(({ item }) => BAD.includes(item.level))
    .forEach(({ item, px, py }) => drawBad(context, item, px, py, radiusOf(item, camera), colours));
  seen.filter(({ item }) => marks.keys.has(item.key)).forEach(({ item, px, py }) => {
    context.strokeStyle = colours.accent;
    context.lineWidth = item.key === marks.selected ? 3 : 2;
    context.beginPath();
    context.arc(px, py, radiusOf(item, camera) + (item.key === marks.selected ? 7 : 4), 0, 2 * Math.PI);
    context.stroke();
  });
}

/** Those without an alert as pictures, since they are many; hollow where nothing was judged. */
function drawCalm(context, camera, items, colours) {
  const ratio = context.getTransform().a;
  for (const { item, px, py } of items) {
    const { picture, half } = sprite(item.node.type, radiusOf(item, camera), ratio, Boolean(item.unknown), colours);
    context.drawImage(picture, px - half, py - half, picture.width / ratio, picture.height / ratio);
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

function drawBad(context, item, px, py, radius, colours) {
  context.beginPath();
  outline(context, item.node.type, px, py, radius);
  context.lineWidth = 1.5;
  if (item.hollow) {
    context.fillStyle = colours.panel;
    context.strokeStyle = colours[item.level];
    context.setLineDash([3, 2]);
    context.lineWidth = 2;
  } else {
    context.fillStyle = colours[item.level];
    context.strokeStyle = colours.panel;
  }
  context.fill();
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = item.hollow ? colours[item.level] : item.level === 'YELLOW' ? '#241c00' : '#ffffff';
  context.font = `700 ${Math.round(radius * 1.15)}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(numeral(item.level), px, py + (item.node.type === 'MINE' ? radius * 0.18 : 0.5));
}
