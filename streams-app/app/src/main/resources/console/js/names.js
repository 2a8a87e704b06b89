/** Names of what the network knows, in the language that is chosen. */

import { named } from './i18n.js';
import { placeOf } from './places.js';
import { state } from './state.js';
import { data } from './store.js';

let indexed = null;
let names = new Map();

/** The name of a typed key; its id where the network has none. */
export function nameOf(key) {
  if (data.network !== indexed) {
    indexed = data.network;
    const { nodes = [], lanes = [], products = [] } = data.network ?? {};
    names = new Map([...nodes.map((each) => ['node:' + each.id, each]), ...lanes.map((each) => ['lane:' + each.id, each]), ...products.map((each) => ['product:' + each.id, each])]);
  }
  const known = names.get(placeOf(key));
  return known ? named(known) : key.slice(key.indexOf(':') + 1);
}

/** The name of an alert's subject: of the network where a record has none in Chinese. */
export function titleOf(alert) {
  const known = alert.subjectNameZh ? null : entityOf(alert.subject);
  return known?.nameZh && state.lang === 'zh' ? known.nameZh : named(alert, 'subjectName');
}

/** The entity of a typed key. */
export function entityOf(key) {
  nameOf(key);
  return names.get(placeOf(key));
}

/** The name of an id whose type is not said. */
export function nameOfId(id) {
  return nameOf(['node:', 'lane:', 'product:'].map((type) => type + id).find(entityOf) ?? 'node:' + id);
}
