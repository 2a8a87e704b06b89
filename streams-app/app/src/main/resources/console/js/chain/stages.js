/** How the stages of a chain stand on the four dimensions: asked for when the chain view shows the chain. */

import { ask } from '../api.js';
import { s } from '../dom.js';
import { t } from '../i18n.js';
import { num } from '../format.js';
import { levelOf } from '../levels.js';
import { DIMENSIONS } from '../why/redo.js';

const EVERY = 15_000;

let shown = { name: '', at: 0, stages: new Map() };

/** The assessment of a chain's stages by their id; calls back when there is a newer one. */
export function stagesOf(name, arrived) {
  const stale = performance.now() - shown.at > EVERY;
  if (shown.name !== name || stale) {
    shown = { name, at: performance.now(), stages: shown.name === name ? shown.stages : new Map() };
    ask('chains/' + encodeURIComponent(name)).then((answer) => {
      if (shown.name !== name) return;
      shown.stages = new Map(answer.stages.map((stage) => [stage.id, stage]));
      arrived();
    }).catch(() => {});
  }
  return shown.stages;
}

export const STAGE_HEAD = 46;

/** The name of a stage in words where it is a usual one, else its id. */
export function stageName(id) {
  const word = t('stage.' + id);
  return word === 'stage.' + id ? id : word;
}

/** Four bars, the weakest dimension named. */
export function stageHead(stage, x, y, width) {
  if (!stage) return null;
  const each = width / DIMENSIONS.length;
  const weakest = stage.weakest && stage.dimensions[stage.weakest];
  return s('g', { class: 'stage-head', data: { stage: stage.id }, transform: `translate(${x.toFixed(1)} ${y})` },
    DIMENSIONS.map((name, i) => bar(name, stage.dimensions[name], i * each, each - 4, name === stage.weakest)),
    s('text', { class: 'weakest', y: 40 }, weakest ? t('stageWeakest', { what: t('dimension.' + stage.weakest), risk: num(Math.floor(weakest.risk)) }) : t('stageUnknown')));
}

function bar(name, figure, x, width, isWeakest) {
  const level = figure ? levelOf(figure.risk).toLowerCase() : 'unknown';
  return s('g', { transform: `translate(${x.toFixed(1)} 0)`, class: 'dimension ' + level + (isWeakest ? ' is-weakest' : '') },
    s('rect', { class: 'back', width: width.toFixed(1), height: 7, y: 16, rx: 3 }),
    figure ? s('rect', { class: 'fill', width: ((width * figure.risk) / 100).toFixed(1), height: 7, y: 16, rx: 3 }) : null,
    s('text', { y: 11 }, t('dimensionShort.' + name)),
    s('title', null, t('dimension.' + name) + ': ' + (figure ? num(Math.floor(figure.risk)) + ' · ' + t('figure.' + figure.indicator) + (figure.about ? ' (' + figure.about + ')' : '') : t('stageUnknown'))));
}
