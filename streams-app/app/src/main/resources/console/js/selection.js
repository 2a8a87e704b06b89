/** What is selected: a subject, and of those whom it reaches, or that reach it, the one whose path is shown. */

import { placeOf } from './places.js';
import { state } from './state.js';
import { incidents, keyOf, riskIndex, riskOf } from './store.js';

const MOST = 20;

/** The incident that begins with a subject; undefined where it begins none. */
export function incidentOf(subject) {
  return incidents().find((incident) => keyOf(incident) === placeOf(subject));
}

/** The incident of which the subject's own alert is a part. */
export function partOf(subject) {
  return incidents().find((incident) => incident.confirmed.some((key) => placeOf(key) === placeOf(subject)));
}

/** Those whom the root reaches: through verified edges by what it does to them alone, then those that only others lead to. */
export function reachedBy(subject) {
  const incident = incidentOf(subject);
  if (!incident) return [];
  const others = [...riskIndex().values()].filter((risk) => !risk.verified && risk.roots[0]?.root === placeOf(subject))
    .slice(0, MOST).map((risk) => ({ ...risk.affected, suggested: true }));
  return [...incident.worst, ...others];
}

/** The path that is shown: to the one chosen among those reached, else to the selected subject itself. */
export function selectedPath() {
  if (!state.s) return [];
  const chosen = state.x && reachedBy(state.s).find((affected) => keyOf(affected) === state.x);
  if (chosen) return chosen.path;
  return riskOf(placeOf(state.x || state.s))?.affected.path ?? [];
}
