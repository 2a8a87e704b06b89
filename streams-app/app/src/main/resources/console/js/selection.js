/** What is selected: a subject, and of those whom it reaches, or that reach it, the one whose path is shown. */

import { state } from './state.js';
import { incidents, keyOf, riskOf } from './store.js';

/** The incident that begins with a subject; undefined where it begins none. */
export function incidentOf(subject) {
  return incidents().find((incident) => keyOf(incident) === subject);
}

/** The incident of which the subject's own alert is a part. */
export function partOf(subject) {
  return incidents().find((incident) => incident.confirmed.includes(subject));
}

/** Those whom the root reaches, by what it does to them alone, the worst first. */
export function reachedBy(subject) {
  return incidentOf(subject)?.worst ?? [];
}

/** The path that is shown: to the one chosen among those reached, else to the selected subject itself. */
export function selectedPath() {
  if (!state.s) return [];
  const chosen = state.x && reachedBy(state.s).find((affected) => keyOf(affected) === state.x);
  if (chosen) return chosen.path;
  return riskOf(state.x || state.s)?.affected.path ?? [];
}
