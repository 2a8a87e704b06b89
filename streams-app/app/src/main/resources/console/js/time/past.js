/** What was open at an earlier time: asked for when the address names one, and shown in place of today. */

import { ask } from '../api.js';
import { onChange, state } from '../state.js';
import { data, onData, showPast } from '../store.js';

const MOST = 80;
const known = new Map();
let asked = '';
let edition = '';

/** Follows the time in the address. */
export function startPast() {
  onChange((moved) => moved.includes('t') && follow());
  onData((changed) => changed.has('network') && forget());
  follow();
}

/** The time that is asked for has arrived, or failed to. */
export async function follow() {
  asked = state.t;
  if (!asked) {
    showPast(null);
    return;
  }
  const mine = asked;
  try {
    const past = known.get(mine) ?? { ...(await ask('at?time=' + encodeURIComponent(mine))), time: mine };
    keep(mine, past);
    if (asked === mine) showPast(past);
  } catch (problem) {
    if (asked === mine) showPast({ time: mine, alerts: [], panorama: { incidents: [], risks: [] }, error: problem.message });
  }
}

function keep(time, past) {
  known.delete(time);
  known.set(time, past);
  if (known.size > MOST) known.delete(known.keys().next().value);
}

/** Whom an alert reached is worked out with the network: of another network it is another answer. */
function forget() {
  if (edition === data.network.networkEdition) return;
  edition = data.network.networkEdition;
  known.clear();
  if (state.t) follow();
}
