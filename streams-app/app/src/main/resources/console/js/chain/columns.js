/** The columns of a chain and what flows between them: of a named chain its stages, else all places by kind. */

import { levelOf, rank, worse } from '../levels.js';
import { alertsByPlace } from '../places.js';
import { riskIndex } from '../store.js';

const KINDS = ['MINE', 'SUPPLIER', 'CHOKEPOINT', 'PORT', 'PLANT', 'WAREHOUSE'];

export const BY_KIND = '*';

/** Names of the chains that can be shown; the last is all places by kind. */
export function chainsOf(network) {
  return [...network.chains.map((chain) => chain.name), BY_KIND];
}

/** Columns from source to end, and links between places: {from, to, share, verified}. */
export function chainOf(network, name) {
  const byId = new Map(network.nodes.map((node) => [node.id, node]));
  const chain = network.chains.find((each) => each.name === name);
  const columns = chain
    ? chain.stages.map((stage) => ({ title: stage.id, stage: true, nodes: stage.nodes.map((id) => byId.get(id)) }))
    : KINDS.map((kind) => ({ title: 'type.' + kind, nodes: network.nodes.filter((node) => node.type === kind) }));
  const links = chain ? chain.sourcing.map(({ supplier, consumer, share, verified }) => ({ from: supplier, to: consumer, share, verified })) : direct(network, byId);
  return { columns: columns.filter((column) => column.nodes.length > 0), links };
}

/** Edges between places, and through one lane between them: from its origin, and from what the lane itself depends on. */
function direct(network, byId) {
  const lanes = new Map(network.lanes.map((lane) => [lane.id, lane]));
  const into = grouped(network.edges.filter((edge) => lanes.has(edge.downstream)));
  const links = new Map();
  for (const edge of network.edges) {
    const lane = lanes.get(edge.upstream);
    if (!lane) link(links, byId, edge.upstream, edge, edge.share);
    else {
      link(links, byId, lane.origin, edge, edge.share);
      (into.get(lane.id) ?? []).forEach((before) => link(links, byId, before.upstream, edge, edge.share * before.share));
    }
  }
  return [...links.values()];
}

function link(links, byId, from, edge, share) {
  const to = edge.downstream;
  if (!byId.has(from) || !byId.has(to) || from === to) return;
  const known = links.get(from + '>' + to);
  if (known) known.share = Math.min(1, known.share + share);
  else links.set(from + '>' + to, { from, to, share, verified: edge.provenance === 'VERIFIED' ? 1 : 0 });
}

function grouped(edges) {
  const groups = new Map();
  edges.forEach((edge) => groups.set(edge.downstream, [...(groups.get(edge.downstream) ?? []), edge]));
  return groups;
}

/** How a place stands: its own alert, and what reaches it. */
export function standing(node, open) {
  const key = 'node:' + node.id;
  const alert = open.get(key);
  const risk = riskIndex().get(key);
  const reached = risk && !risk.affected.absorbed ? levelOf(risk.affected.risk) : 'NONE';
  return { key, alert, risk, reached, worst: worse(alert?.level ?? 'NONE', reached) };
}

/** The places of a column that are shown: the worst, then the best connected; and how many are not. */
export function choose(nodes, degree, most, selected) {
  const open = alertsByPlace();
  const sorted = nodes.map((node) => ({ node, ...standing(node, open) })).sort((a, b) =>
    Number(b.key === selected) - Number(a.key === selected) || rank(b.worst) - rank(a.worst)
    || (b.risk?.affected.exposure ?? 0) - (a.risk?.affected.exposure ?? 0)
    || (degree.get(b.node.id) ?? 0) - (degree.get(a.node.id) ?? 0) || a.node.id.localeCompare(b.node.id));
  return { shown: sorted.slice(0, most), hidden: Math.max(0, sorted.length - most) };
}
