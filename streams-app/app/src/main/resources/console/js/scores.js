/** The newest score of each subject: which places were judged at all. Asked for while somebody looks. */

import { ask } from './api.js';
import { placeOf } from './places.js';
import { data, onData, touched } from './store.js';

const EVERY = 15_000;

let asked = -EVERY;

export function startScores() {
  onData((changed) => (changed.has('network') || changed.has('status')) && load());
  setInterval(load, EVERY);
}

async function load() {
  if (document.hidden || !data.connected || !data.network || performance.now() - asked < EVERY - 100) return;
  asked = performance.now();
  try {
    const { scores } = await ask('scores');
    data.scores = new Map(Object.entries(scores).map(([key, score]) => [placeOf(key), score]));
    touched('scores');
  } catch {
    // The next time.
  }
}
