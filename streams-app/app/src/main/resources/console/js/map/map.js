/** The map: the network on the world, what is wrong in it, and whom that reaches. */

import { h } from '../dom.js';
import { t } from '../i18n.js';
import { forgetPalette } from '../levels.js';
import { alertsByPlace, placeOf, subjectAt } from '../places.js';
import { change, onChange, state } from '../state.js';
import { data, onData, shownAlerts } from '../store.js';
import { selectedPath } from '../selection.js';
import { Camera } from './camera.js';
import { colour } from './colouring.js';
import { draw } from './draw.js';
import { listen } from './gestures.js';
import { hits } from './hit.js';
import { graticule, loadLand } from './land.js';
import { legend } from './legend.js';
import { keysOf, linesOf } from './paths.js';
import { sceneOf } from './scene.js';
import { drawn, isLarge, show } from './still.js';
import { tooltip } from './tooltip.js';

const REST = 150;
const world = { land: null, graticule: graticule() };
const camera = new Camera();
let marks = { keys: new Set(), path: [], selected: '', scene: null };
let scene = null;
let canvas = null;
let scheduled = false;
let resting = null;
let shownPath = '';
let pathOf = '';

export function startMap(container) {
  canvas = h('canvas', { tabindex: '0', role: 'img' });
  container.append(canvas);
  const tip = tooltip(container);
  const button = (label, word, work) => h('button', { class: 'round', title: t(word), 'aria-label': t(word), onclick: work }, label);
  const zoom = (factor) => () => { camera.zoom(factor, camera.width / 2, camera.height / 2); moved(); };
  container.append(h('div', { class: 'map-tools' },
    button('+', 'zoomIn', zoom(1.6)), button('−', 'zoomOut', zoom(1 / 1.6)), button('◎', 'wholeWorld', () => { camera.fit(); redraw(); })));
  legend(container);
  new ResizeObserver(() => resize(container)).observe(container);
  listen(canvas, camera, {
    moved,
    hovered: (px, py) => {
      const found = px !== null && scene ? hits(scene, camera, px, py) : null;
      canvas.style.cursor = found && found.nodes.length + found.lanes.length ? 'pointer' : '';
      if (found && found.nodes.length + found.lanes.length) tip.show(found, scene, px, py);
      else tip.hide();
    },
    clicked: (px, py) => {
      const found = scene ? hits(scene, camera, px, py) : { nodes: [], lanes: [] };
      const key = found.nodes[0]?.key ?? worstLane(found.lanes);
      if (key) change({ s: subjectAt(key), x: '' });
    },
  });
  onData((changed) => {
    if (changed.has('network') && data.network) place(data.network);
    if (['network', 'alerts', 'panorama', 'exercise', 'scores'].some((name) => changed.has(name))) recolour();
  });
  onChange((moved) => {
    if (moved.includes('theme')) forgetPalette();
    recolour();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { forgetPalette(); redraw(); });
  loadLand().then((land) => { world.land = land; redraw(); });
}

/** Puts a network on the map when its scene is made; until then the map shows the one before. */
async function place(network) {
  const made = await sceneOf(network);
  if (network !== data.network) return;
  scene = made;
  shownPath = '';
  recolour();
}

/** For measurements: draws a frame at once, of a map that moves or rests, and says how many milliseconds it took. */
export function drawNow(dx) {
  const began = performance.now();
  camera.pan(dx, 0);
  paint(dx !== 0);
  return performance.now() - began;
}

function paint(moving) {
  if (moving && isLarge(scene) && show(canvas, camera)) return;
  draw(canvas, camera, world, scene, marks);
  if (scene && world.land && !performance.getEntriesByName('map').length) performance.mark('map');
  drawn(canvas, camera);
}

/** After a movement: what is there is moved at once, and drawn anew when it rests. */
function moved() {
  if (!isLarge(scene)) {
    redraw();
    return;
  }
  clearTimeout(resting);
  resting = setTimeout(redraw, REST);
  requestAnimationFrame(() => paint(true));
}

function worstLane(lanes) {
  const open = alertsByPlace();
  return lanes.map((key) => [key, open.get(key)?.score ?? 0]).sort((a, b) => b[1] - a[1])[0]?.[0];
}

function resize(container) {
  const ratio = Math.min(2, devicePixelRatio || 1);
  canvas.width = Math.round(container.clientWidth * ratio);
  canvas.height = Math.round(container.clientHeight * ratio);
  camera.resize(container.clientWidth, container.clientHeight);
  redraw();
}

function recolour() {
  if (scene) {
    colour(scene);
    mark();
  }
  canvas.setAttribute('aria-label', t('mapLabel', { n: shownAlerts().size }));
  redraw();
}

function mark() {
  const keys = keysOf(selectedPath());
  const selected = placeOf(state.s);
  const along = keys.length === 0 && scene.lanes.has(selected) ? [selected] : keys;
  // The same path stays the same object: what is drawn of it need not be drawn again.
  const isSame = pathOf === along.join() && marks.scene === scene;
  pathOf = along.join();
  marks = { keys: new Set(selected ? [selected, ...keys] : keys), path: isSame ? marks.path : linesOf(along, data.network, scene), selected, scene };
  const shown = selected + ' ' + state.x;
  if (shown !== shownPath && selected) bring(marks);
  shownPath = shown;
}

/** Moves what was chosen into sight, if it is not in sight. */
function bring({ keys, path }) {
  const points = [...path.flat(), ...[...keys].map((key) => scene.byKey.get(key)).filter(Boolean).map((item) => [item.x, item.y])];
  if (points.length === 0) return;
  const xs = points.map((at) => at[0]);
  const ys = points.map((at) => at[1]);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const inSight = camera.sx(box[0]) > 10 && camera.sx(box[2]) < camera.width - 10 && camera.sy(box[1]) > 10 && camera.sy(box[3]) < camera.height - 10;
  if (!inSight) camera.show(box);
}

function redraw() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    if (canvas.width > 0 && camera.width > 1) paint(false);
  });
}
