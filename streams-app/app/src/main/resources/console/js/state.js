/** What the user has chosen. All of it stands in the address, so that an address shows the same to others. */

const PLAIN = ['lang', 'theme', 'view', 'level', 'type', 'q', 's', 'chain', 'day', 't', 'x'];
const DEFAULTS = { lang: '', theme: '', view: 'map', level: 'BLUE', type: '', q: '', s: '', chain: '', day: '', t: '', x: '' };

const listeners = new Set();
export const state = read();

function read() {
  const query = new URLSearchParams(location.search);
  const found = { ...DEFAULTS, close: query.getAll('close') };
  for (const name of PLAIN) if (query.has(name)) found[name] = query.get(name);
  if (!found.lang) found.lang = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return found;
}

/** Changes some of it; a change of what is selected can be taken back by the browser's button. */
export function change(part) {
  const before = { ...state };
  Object.assign(state, part);
  const moved = Object.keys(part).filter((name) => String(before[name]) !== String(state[name]));
  if (moved.length === 0) return;
  history[moved.includes('s') || moved.includes('view') ? 'pushState' : 'replaceState'](null, '', address());
  listeners.forEach((listener) => listener(moved));
}

/** Calls back with the names of what has changed. */
export function onChange(listener) {
  listeners.add(listener);
}

export function address() {
  const query = new URLSearchParams();
  for (const name of PLAIN) if (state[name] && state[name] !== DEFAULTS[name]) query.set(name, state[name]);
  state.close.forEach((text) => query.append('close', text));
  const text = query.toString();
  return location.pathname + (text ? '?' + text : '');
}

addEventListener('popstate', () => {
  const before = { ...state };
  Object.assign(state, read());
  const moved = Object.keys(state).filter((name) => String(before[name]) !== String(state[name]));
  listeners.forEach((listener) => listener(moved));
});
