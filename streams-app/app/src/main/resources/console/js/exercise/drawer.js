/** The drawer of exercises: close places for a while, and see whom that would reach beside today. */

import { h, replace } from '../dom.js';
import { named, t } from '../i18n.js';
import { ask } from '../api.js';
import { change, onChange, state } from '../state.js';
import { data, onData, touched } from '../store.js';
import { comparison } from './comparison.js';

let container = null;
let asked = '';
let working = false;
let fields = null;

export function startDrawer(element) {
  container = element;
  onChange((moved) => {
    if (moved.includes('lang')) fields = null;
    load();
    render();
  });
  onData((changed) => {
    if (changed.has('network') || changed.has('exercise')) render();
    if (changed.has('panorama') && state.close.length > 0) load(true);
  });
  load();
  render();
}

/** Asks for the exercise that the address says. */
async function load(again = false) {
  const query = state.close.map((text) => 'close=' + encodeURIComponent(text)).join('&');
  if (query === asked && !again) return;
  asked = query;
  data.exerciseError = '';
  working = query !== '' && !again;
  if (!query) data.exercise = null;
  touched('exercise');
  if (!query) return;
  try {
    const answer = await ask('what-if?' + query);
    if (asked === query) data.exercise = answer;
  } catch (problem) {
    if (asked === query) {
      data.exercise = null;
      data.exerciseError = problem.message;
    }
  }
  working = false;
  touched('exercise');
}

function render() {
  if (container.hidden) return;
  fields ??= form();
  const top = container.scrollTop;
  fields.fill();
  replace(container, h('header', { class: 'why-head' }, h('h2', null, t('whatIf')),
    h('button', { class: 'round', 'aria-label': t('close'), title: t('close') + ' (Esc)', onclick: () => change({ view: 'map' }) }, '×')),
  h('p', { class: 'muted' }, t('whatIfIntro')), fields.element,
  h('ul', { class: 'closures' }, state.close.map((text) => h('li', null, h('code', null, text), ' ',
    h('button', { onclick: () => change({ close: state.close.filter((each) => each !== text) }) }, t('remove'))))),
  working ? h('p', { role: 'status' }, t('working')) : null,
  data.exerciseError ? h('p', { class: 'problem', role: 'alert' }, data.exerciseError) : null,
  data.exercise && !working ? comparison(data.exercise) : null);
  container.scrollTop = top;
}

/** The form is made once, so that what is being typed stays. */
function form() {
  const options = h('datalist', { id: 'subjects' });
  const place = h('input', { id: 'place', list: 'subjects', required: true, autocomplete: 'off', value: state.s.startsWith('node:') ? state.s.slice(5) : '' });
  const lost = h('input', { id: 'lost', type: 'number', min: 1, max: 100, value: 100 });
  const days = h('input', { id: 'days', type: 'number', min: 1, max: 3650, value: 30, placeholder: '–' });
  let filled = null;
  const submit = (event) => {
    event.preventDefault();
    const text = [place.value.trim(), Number(lost.value) < 100 ? lost.value + '%' : '', days.value ? days.value + 'd' : ''].filter(Boolean).join(':');
    if (place.value.trim()) change({ close: [...state.close.filter((each) => each !== text), text] });
  };
  const element = h('form', { class: 'closure', onsubmit: submit },
    h('label', { for: 'place' }, t('place')), place, options,
    h('div', { class: 'pair' }, h('label', null, t('lost'), ' %', lost), h('label', null, t('days'), days), h('button', { type: 'submit', class: 'primary' }, t('add'))));
  const fill = () => {
    if (data.network === filled || !data.network) return;
    filled = data.network;
    const first = [...data.network.nodes].sort((a, b) => Number(b.type === 'CHOKEPOINT') - Number(a.type === 'CHOKEPOINT')).slice(0, 1500);
    replace(options, first.map((node) => h('option', { value: node.id }, named(node))));
  };
  return { element, fill };
}
