/**
 * Degrees to the plane: the Miller cylindrical projection, cut at 30° W, in the Atlantic, so that the Pacific is whole.
 * x runs from 0 to 360 eastwards, y grows southwards, in degrees at the equator.
 */

export const CUT = -30;
export const WIDTH = 360;

export function x(longitude) {
  return (((longitude - CUT) % WIDTH) + WIDTH) % WIDTH;
}

export function y(latitude) {
  const phi = (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180;
  return -(180 / Math.PI) * 1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * phi));
}

export const TOP = y(80);
export const BOTTOM = y(-57);

/** Lines of points [longitude, latitude] as lines in the plane; one that crosses the cut becomes two. */
export function lines(points) {
  const found = [];
  let line = [];
  for (let i = 0; i < points.length; i++) {
    const at = [x(points[i][0]), y(points[i][1])];
    const before = line[line.length - 1];
    if (before && Math.abs(at[0] - before[0]) > WIDTH / 2) {
      const side = at[0] < before[0] ? WIDTH : 0;
      const run = at[0] + (side ? WIDTH : -WIDTH) - before[0];
      const height = before[1] + ((at[1] - before[1]) * (side - before[0])) / run;
      line.push([side, height]);
      found.push(line);
      line = [[WIDTH - side, height]];
    }
    line.push(at);
  }
  found.push(line);
  return found.filter((each) => each.length > 1);
}
