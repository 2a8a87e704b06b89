/** A place under whichever of its names: sources may know a node by an alias, and so may its alert. */

import { data, shownAlerts } from './store.js';

let indexed = null;
let ids = new Map();

const UPSTREAM = 'upstream:';

/** The key that the network has for the subject of an alert, of its own risk or of what reaches it. */
export function placeOf(of) {
  const key = ownKey(of);
  if (data.network !== indexed) {
    indexed = data.network;
    ids = new Map((data.network?.nodes ?? []).flatMap((node) => node.aliases.map((alias) => ['node:' + alias, 'node:' + node.id])));
  }
  return ids.get(key) ?? key;
}

/** The subject's own key: alerts of what reaches it have another. */
export function ownKey(key) {
  return key.startsWith(UPSTREAM) ? key.slice(UPSTREAM.length) : key;
}

/** The alerts that are shown, by the keys that the network has; of several of one place the worst. */
export function alertsByPlace() {
  const found = new Map();
  for (const alert of shownAlerts().values()) {
    const key = placeOf(alert.subject);
    if (!found.has(key) || found.get(key).score < alert.score) found.set(key, alert);
  }
  return found;
}

/** The key to select for a place: of its alert, where it has one, under whichever name. */
export function subjectAt(key) {
  return alertsByPlace().get(key)?.subject ?? key;
}
