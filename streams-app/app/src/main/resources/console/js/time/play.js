/** Plays the recorded history: a step, and when that is shown the next one. */

import { change, state } from '../state.js';
import { touched } from '../store.js';
import { follow } from './past.js';
import { PAST, positionOf, timeAt } from './scale.js';

const STEP = 250;

let run = 0;

export function isPlaying() {
  return run > 0;
}

export function stop() {
  run = 0;
  touched('time');
}

/** From where the slider is, or from the beginning, until now. */
export async function play(timeline) {
  const mine = Date.now();
  run = mine;
  let position = state.t ? positionOf(state, timeline) + 1 : 0;
  while (run === mine && position < PAST) {
    const begun = performance.now();
    change({ t: timeAt(position, timeline), day: '' });
    await follow();
    await new Promise((resume) => setTimeout(resume, Math.max(0, STEP - (performance.now() - begun))));
    if (run === mine && !state.t) stop();
    position++;
  }
  if (run === mine) {
    stop();
    change({ t: '' });
  }
}
