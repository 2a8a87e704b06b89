/** Moving the map: drag, wheel, two fingers, keys. A drag selects nothing. */

const SLACK = 4;

export function listen(canvas, camera, { moved, hovered, clicked }) {
  const pointers = new Map();
  let dragged = 0;
  let spread = 0;

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(canvas, event));
    dragged = 0;
    spread = distance(pointers);
  });
  canvas.addEventListener('pointermove', (event) => {
    const [px, py] = place(canvas, event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      hovered(px, py);
      return;
    }
    pointers.set(event.pointerId, [px, py]);
    dragged += Math.abs(px - before[0]) + Math.abs(py - before[1]);
    if (dragged < SLACK) return;
    camera.pan((px - before[0]) / pointers.size, (py - before[1]) / pointers.size);
    const now = distance(pointers);
    if (spread > 0 && now > 0) camera.zoom(now / spread, px, py);
    spread = now;
    hovered(null);
    moved();
  });
  const up = (event) => {
    if (pointers.delete(event.pointerId) && dragged < SLACK && event.type === 'pointerup') clicked(...place(canvas, event));
    spread = distance(pointers);
  };
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('pointerleave', () => hovered(null));
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    camera.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), ...place(canvas, event));
    moved();
  }, { passive: false });
  canvas.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) camera.pan(...step);
    else if (event.key === '+' || event.key === '=') camera.zoom(1.4, camera.width / 2, camera.height / 2);
    else if (event.key === '-') camera.zoom(1 / 1.4, camera.width / 2, camera.height / 2);
    else return;
    event.preventDefault();
    moved();
  });
}

function place(canvas, event) {
  const box = canvas.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function distance(pointers) {
  if (pointers.size !== 2) return 0;
  const [a, b] = [...pointers.values()];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
