/** Keys: none is needed, all are said in the bar's title. */

import { change, state } from './state.js';
import { isPaused, pause } from './store.js';
import { filtered } from './filters.js';
import { isDrawer } from './frame.js';

const part = (id) => document.getElementById(id);

export function listenToKeys() {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      escape();
      return;
    }
    if (event.target.closest('input, select, textarea')) return;
    const work = { j: () => step(1), k: () => step(-1), '/': search, m: () => change({ view: 'map' }), c: () => change({ view: 'chain' }), f: () => change({ view: 'feeds' }),
      w: () => change({ view: isDrawer() ? 'map' : 'if' }), p: () => pause(!isPaused()) }[event.key];
    if (work) {
      event.preventDefault();
      work();
    }
  });
}

function step(by) {
  const subjects = filtered().map((alert) => alert.subject);
  if (subjects.length === 0) return;
  const at = subjects.indexOf(state.s);
  const next = subjects[at < 0 ? 0 : Math.max(0, Math.min(subjects.length - 1, at + by))];
  change({ s: next, x: '' });
  document.querySelector('[data-subject="' + CSS.escape(next) + '"]')?.scrollIntoView({ block: 'nearest' });
}

function search() {
  if (document.body.dataset.pane !== 'list' && innerWidth < 800) change({ view: 'list' });
  part('search').focus();
}

function escape() {
  if (document.activeElement?.id === 'search') {
    document.activeElement.blur();
    change({ q: '' });
  } else if (state.x) change({ x: '' });
  else if (isDrawer()) change({ view: 'map' });
  else if (state.s) change({ s: '', view: state.view === 'why' ? 'map' : state.view });
}
