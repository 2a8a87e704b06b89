/** The last whole frame of a large network: while the map moves, it is moved instead of drawn anew. */

import { palette } from '../levels.js';

const LARGE = 8_000;

let picture = null;
let at = null;
let isKept = false;

/** Whether a scene is so large that it is worth it. */
export function isLarge(scene) {
  return scene !== null && scene.segments.length + scene.nodes.length > LARGE;
}

/** A whole frame was drawn. It is copied only once the map moves. */
export function drawn(canvas, camera) {
  at = { x: camera.x, y: camera.y, scale: camera.scale, width: canvas.width };
  isKept = false;
}

/** Shows the last whole frame where it belongs now; false where there is none of this size. */
export function show(canvas, camera) {
  if (at?.width !== canvas.width) return false;
  if (!isKept) keep(canvas);
  const pixels = (camera.scale * canvas.width) / camera.width;
  const grown = camera.scale / at.scale;
  const context = canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = palette().sea;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, (at.x - camera.x) * pixels, (at.y - camera.y) * pixels, picture.width * grown, picture.height * grown);
  return true;
}

function keep(canvas) {
  picture ??= document.createElement('canvas');
  picture.width = canvas.width;
  picture.height = canvas.height;
  picture.getContext('2d').drawImage(canvas, 0, 0);
  isKept = true;
}
