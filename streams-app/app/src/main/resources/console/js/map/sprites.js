/** Small pictures of places, by kind and state: thousands of them are put down faster than drawn. */

import { numeral } from '../levels.js';
import { outline } from './shapes.js';

const made = new Map();
let dress = null;

/** Of a calm place, hollow where nothing is known of it; radius and ratio in pixels. */
export function calmSprite(kind, radius, ratio, isHollow, colours) {
  return sprite(['calm', kind, radius.toFixed(1), ratio, isHollow].join(), radius, ratio, colours, (context, half) => {
    context.beginPath();
    outline(context, kind, half, half, radius);
    context.fillStyle = isHollow ? colours.panel : colours.calm;
    context.strokeStyle = isHollow ? colours.calm : colours.panel;
    context.lineWidth = isHollow ? 1 : 0.7;
    context.fill();
    context.stroke();
  });
}

/** Of one with an alert, with the numeral of its level, hollow where the data of the alert have stopped. */
export function badSprite(kind, radius, ratio, level, isHollow, colours) {
  return sprite([level, kind, radius.toFixed(1), ratio, isHollow].join(), radius, ratio, colours, (context, half) => {
    context.beginPath();
    outline(context, kind, half, half, radius);
    context.fillStyle = isHollow ? colours.panel : colours[level];
    context.strokeStyle = isHollow ? colours[level] : colours.panel;
    context.lineWidth = isHollow ? 2 : 1.5;
    context.setLineDash(isHollow ? [3, 2] : []);
    context.fill();
    context.stroke();
    context.fillStyle = isHollow ? colours[level] : level === 'YELLOW' ? '#241c00' : '#ffffff';
    context.font = `700 ${Math.round(radius * 1.15)}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(numeral(level), half, half + (kind === 'MINE' ? radius * 0.18 : 0.5));
  });
}

function sprite(key, radius, ratio, colours, draw) {
  if (dress !== colours) {
    dress = colours;
    made.clear();
  }
  if (!made.has(key)) made.set(key, paint(radius * 1.4 + 2, ratio, draw));
  return made.get(key);
}

function paint(half, ratio, draw) {
  const picture = document.createElement('canvas');
  picture.width = picture.height = Math.ceil(2 * half * ratio);
  const context = picture.getContext('2d');
  context.scale(ratio, ratio);
  draw(context, half);
  return { picture, half };
}
