/** What is drawn: the network in the plane. Lanes that share a part of their way are one line there, with a count. */

import { slices } from '../slices.js';
import { lines, x, y } from './projection.js';

const CELL = 4;

/** The scene of a network as the API has it; a large one is made in slices, between which the page goes on. */
export async function sceneOf(network) {
  const nodes = network.nodes
    .filter((node) => node.latitude !== null && node.longitude !== null)
    .map((node) => ({ key: 'node:' + node.id, node, x: x(node.longitude), y: y(node.latitude), alert: null, risk: null }));
  const byId = new Map(network.nodes.map((node) => [node.id, node]));
  const { segments, segmentsOf } = await segmentsAndLanes(network.lanes, byId);
  let byCell = null;
  return {
    nodes,
    byKey: new Map(nodes.map((node) => [node.key, node])),
    lanes: new Map(network.lanes.map((lane) => ['lane:' + lane.id, lane])),
    segments,
    segmentsOf,
    notable: [],
    judged: 0,
    warned: new Set(),
    laneLevels: '',
    batches: null,
    /** Made when somebody first points at something. */
    get bySegmentCell() {
      return (byCell ??= cells(segments));
    },
    byNodeCell: nodeCells(nodes),
  };
}

/** The points of a lane, [longitude, latitude]: its own line, or from node to node. */
export function wayOf(lane, byId) {
  if (lane.route.length > 1) return lane.route.map((at) => [at.longitude, at.latitude]);
  return [lane.origin, ...lane.passages, lane.destination]
    .map((id) => byId.get(id))
    .filter((node) => node && node.latitude !== null)
    .map((node) => [node.longitude, node.latitude]);
}

/** Parts of ways, each once, with the lanes that go by it; and the parts of each lane. */
async function segmentsAndLanes(lanes, byId) {
  const found = new Map();
  const segmentsOf = new Map();
  const breathe = slices();
  for (const lane of lanes) {
    const key = 'lane:' + lane.id;
    for (const line of lines(wayOf(lane, byId))) {
      for (let i = 1; i < line.length; i++) add(found, segmentsOf, key, line[i - 1], line[i]);
    }
    await breathe();
  }
  return { segments: [...found.values()], segmentsOf };
}

function add(found, segmentsOf, lane, a, b) {
  const [from, to] = [pointKey(a), pointKey(b)];
  const key = from < to ? from + ' ' + to : to + ' ' + from;
  let segment = found.get(key);
  if (!segment) found.set(key, (segment = { a, b, lanes: [], level: 'NONE' }));
  // A way may come by the same part twice.
  if (segment.lanes[segment.lanes.length - 1] === lane) return;
  segment.lanes.push(lane);
  put(segmentsOf, lane, segment);
}

/** A number for a point, to a hundredth of a degree. */
function pointKey([px, py]) {
  return Math.round(px * 100) * 100_000 + Math.round(py * 100) + 50_000;
}

export function cellKey(px, py) {
  return Math.floor(px / CELL) + ' ' + Math.floor(py / CELL);
}

function put(cellsByKey, key, item) {
  const items = cellsByKey.get(key);
  if (!items) cellsByKey.set(key, [item]);
  else if (items[items.length - 1] !== item) items.push(item);
}

function cells(segments) {
  const found = new Map();
  for (const segment of segments) {
    const { a, b } = segment;
    const steps = Math.max(1, Math.ceil((Math.hypot(b[0] - a[0], b[1] - a[1]) / CELL) * 2));
    for (let i = 0; i <= steps; i++) {
      put(found, cellKey(a[0] + ((b[0] - a[0]) * i) / steps, a[1] + ((b[1] - a[1]) * i) / steps), segment);
    }
  }
  return found;
}

function nodeCells(nodes) {
  const found = new Map();
  nodes.forEach((node) => put(found, cellKey(node.x, node.y), node));
  return found;
}

/** Everything in the cells around a point of the plane. */
export function around(cellsByKey, px, py, reach) {
  const found = new Set();
  for (let dx = -reach; dx <= reach; dx += Math.min(CELL, reach)) {
    for (let dy = -reach; dy <= reach; dy += Math.min(CELL, reach)) {
      cellsByKey.get(cellKey(px + dx, py + dy))?.forEach((item) => found.add(item));
    }
  }
  return [...found];
}
