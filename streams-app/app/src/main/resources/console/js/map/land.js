/** The coast as one path in the plane. Its file says where it is from. */

import { lines, x, y } from './projection.js';

/** Loads it; null until then. */
export async function loadLand() {
  const land = await (await fetch('land.json')).json();
  const path = new Path2D();
  for (const ring of land.rings) {
    let longitude = 0;
    let latitude = 0;
    for (let i = 0; i < ring.length; i += 2) {
      longitude += ring[i];
      latitude += ring[i + 1];
      // The file is cut where the projection is, so that no ring crosses it; 330 is the right edge, not the left.
      const east = longitude / land.unitsPerDegree + 30;
      const south = y(latitude / land.unitsPerDegree);
      if (i === 0) path.moveTo(east, south);
      else path.lineTo(east, south);
    }
    path.closePath();
  }
  return path;
}

/** Parallels and meridians, every 30 degrees. */
export function graticule() {
  const path = new Path2D();
  const draw = (points) => lines(points).forEach((line) => line.forEach((at, i) => (i ? path.lineTo(...at) : path.moveTo(...at))));
  for (let longitude = -180; longitude < 180; longitude += 30) {
    if (x(longitude) > 0) draw([[longitude, 80], [longitude, -57]]);
  }
  for (const latitude of [-30, 0, 30, 60]) {
    path.moveTo(0, y(latitude));
    path.lineTo(360, y(latitude));
  }
  return path;
}
