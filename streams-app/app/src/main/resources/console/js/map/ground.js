/** What seldom changes, sea, land, lanes and path, kept as a picture: places above it change many times a second. */

let picture = null;
let drawn = null;

/** Puts it onto the canvas; draws it anew by {@code paint} where anything of {@code what} is another than before. */
export function ground(canvas, what, paint) {
  if (!drawn || drawn.length !== what.length || what.some((each, i) => each !== drawn[i])) {
    picture ??= document.createElement('canvas');
    if (picture.width !== canvas.width || picture.height !== canvas.height) Object.assign(picture, { width: canvas.width, height: canvas.height });
    paint(picture.getContext('2d'));
    drawn = what;
  }
  const context = canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(picture, 0, 0);
  return context;
}
