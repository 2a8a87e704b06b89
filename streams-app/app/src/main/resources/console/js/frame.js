/** The frame of the page: which panes are shown, in which language and colours. */

import { h, replace } from './dom.js';
import { t } from './i18n.js';
import { forgetPalette } from './levels.js';
import { change, onChange, state } from './state.js';

const part = (id) => document.getElementById(id);

/** Language, theme and views as the address says. */
export function dress() {
  const root = document.documentElement;
  root.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  if (state.theme) root.dataset.theme = state.theme;
  else delete root.dataset.theme;
  forgetPalette();
  document.title = t('title');
  const view = paneOf();
  document.body.dataset.pane = view;
  part('chain-view').hidden = state.view !== 'chain';
  part('feeds-view').hidden = state.view !== 'feeds';
  part('map-view').hidden = state.view === 'chain' || state.view === 'feeds';
  part('why').hidden = !state.s || isDrawer();
  part('drawer').hidden = !isDrawer();
  document.querySelectorAll('[data-word]').forEach((element) => replace(element, t(element.dataset.word)));
}

export function isDrawer() {
  return state.view === 'if' || state.view === 'if-map';
}

/** On a narrow screen one pane at a time. */
function paneOf() {
  if (state.view === 'list') return 'list';
  if (state.view === 'if') return 'drawer';
  if (state.view === 'why' && state.s) return 'why';
  return 'stage';
}

/** Tabs of a narrow screen. */
export function startTabs(container) {
  const fill = () => {
    const tab = (view, word, off) => h('button', { 'aria-current': state.view === view ? 'page' : null, disabled: off, onclick: () => change({ view }) }, t(word));
    replace(container, tab('list', 'listTab'), tab('map', 'mapTab'), tab('chain', 'chainTab'), tab('feeds', 'feedsTab'), tab('why', 'whyTab', !state.s), tab('if', 'exerciseTab'));
  };
  fill();
  onChange(fill);
}

/** Says something to those who do not see it. */
export function announce(text) {
  replace(part('announce'), text);
}
