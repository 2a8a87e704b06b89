/** Levels onto what is drawn: of lanes those of their alerts, of nodes also what reaches them by the chosen day. */

import { isHollow } from '../badge.js';
import { levelOf, rank, worse } from '../levels.js';
import { alertsByPlace } from '../places.js';
import { state } from '../state.js';
import { data, now, riskIndex } from '../store.js';

const DAY = 86_400_000;

export function colour(scene) {
  const open = alertsByPlace();
  const until = state.day ? Date.parse(now()) + Number(state.day) * DAY : Infinity;
  const risks = riskIndex();
  for (const item of scene.nodes) {
    const alert = open.get(item.key);
    item.level = alert?.level ?? 'NONE';
    item.hollow = alert ? isHollow(alert) : false;
    item.reached = reachedBy(risks.get(item.key), until);
  }
  scene.notable = scene.nodes.filter((item) => item.reached || rank(item.level) > 0).sort((a, b) => rank(a.level) - rank(b.level));
  colourUnknown(scene);
  colourLanes(scene, open);
}

/** Which nodes were judged at all: it seldom changes, and all nodes have to be drawn anew where it does. */
function colourUnknown(scene) {
  const knowsScores = !data.past && data.scores.size > 0;
  let changes = 0;
  for (const item of scene.nodes) {
    const unknown = knowsScores && !data.scores.has(item.key);
    if (unknown !== Boolean(item.unknown)) changes++;
    item.unknown = unknown;
  }
  if (changes > 0) scene.judged++;
}

function reachedBy(risk, until) {
  const inTime = risk && !risk.affected.absorbed && risk.affected.start && Date.parse(risk.affected.start) <= until;
  const level = inTime ? levelOf(risk.affected.risk) : 'NONE';
  return level === 'NONE' ? null : level;
}

/** Only lanes whose level is another than before cost anything: there may be a hundred thousand segments. */
function colourLanes(scene, open) {
  const levels = [...open].filter(([key]) => scene.lanes.has(key)).map(([key, alert]) => [key, alert.level]).sort();
  const mark = levels.join();
  if (mark === scene.laneLevels) return;
  scene.laneLevels = mark;
  scene.batches = null;
  scene.warned.forEach((segment) => { segment.level = 'NONE'; });
  scene.warned.clear();
  for (const [key, level] of levels) {
    for (const segment of scene.segmentsOf.get(key) ?? []) {
      segment.level = worse(segment.level, level);
      scene.warned.add(segment);
    }
  }
}
