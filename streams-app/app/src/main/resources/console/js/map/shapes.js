/** A shape for each kind of node, drawn around a point; so that kinds are told apart without colour. */

const SIDES = { CHOKEPOINT: [4, 0], PLANT: [4, Math.PI / 4], MINE: [3, 0], WAREHOUSE: [5, 0], SUPPLIER: [6, 0] };

/** Adds the outline of a kind to a path of a canvas. */
export function outline(path, kind, x, y, radius) {
  const shape = SIDES[kind];
  if (!shape) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const [sides, turn] = shape;
  const grown = radius * (sides === 3 ? 1.3 : sides === 4 ? 1.2 : 1.08);
  for (let i = 0; i < sides; i++) {
    const angle = turn - Math.PI / 2 + (i * 2 * Math.PI) / sides;
    const at = [x + grown * Math.cos(angle), y + grown * Math.sin(angle)];
    if (i === 0) path.moveTo(...at);
    else path.lineTo(...at);
  }
  path.closePath();
}

/** The same as text of an SVG path, around the middle of a box of this size. */
export function svgPath(kind, size) {
  const commands = [];
  const pen = {
    moveTo: (x, y) => commands.push('M' + x.toFixed(2) + ' ' + y.toFixed(2)),
    lineTo: (x, y) => commands.push('L' + x.toFixed(2) + ' ' + y.toFixed(2)),
    arc: (x, y, r) => commands.push(`a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0`),
    closePath: () => commands.push('Z'),
  };
  outline(pen, kind, size / 2, size / 2, size * 0.36);
  return commands.join('');
}
