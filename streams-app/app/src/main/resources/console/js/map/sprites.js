/** Small pictures of calm places, by kind: thousands of them are put down faster than drawn. */

import { outline } from './shapes.js';

const made = new Map();
let dress = null;

/** A picture of a kind, hollow where nothing is known of it; radius and ratio in pixels. */
export function sprite(kind, radius, ratio, isHollow, colours) {
  if (dress !== colours) {
    dress = colours;
    made.clear();
  }
  const key = kind + radius.toFixed(1) + ' ' + ratio + isHollow;
  if (!made.has(key)) made.set(key, draw(kind, radius, ratio, isHollow, colours));
  return made.get(key);
}

function draw(kind, radius, ratio, isHollow, colours) {
  const half = radius * 1.4 + 2;
  const picture = document.createElement('canvas');
  picture.width = picture.height = Math.ceil(2 * half * ratio);
  const context = picture.getContext('2d');
  context.scale(ratio, ratio);
  context.beginPath();
  outline(context, kind, half, half, radius);
  context.fillStyle = isHollow ? colours.panel : colours.calm;
  context.strokeStyle = isHollow ? colours.calm : colours.panel;
  context.lineWidth = isHollow ? 1 : 0.7;
  context.fill();
  context.stroke();
  return { picture, half };
}
