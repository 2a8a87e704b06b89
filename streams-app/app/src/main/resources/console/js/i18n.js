/** Words of the page in the language that is chosen. */

import { state } from './state.js';
import { EN } from './words-en.js';
import { ZH } from './words-zh.js';

/** The words of a key, with {names} replaced; {n:day|days} is the number with its noun. */
export function t(key, values) {
  const text = (state.lang === 'zh' ? ZH[key] : EN[key]) ?? EN[key] ?? key;
  return values ? text.replace(/\{(\w+)(?::([^|}]+)\|([^}]+))?\}/g, (all, name, one, many) => counted(values[name] ?? all, one, many)) : text;
}

function counted(value, one, many) {
  return one ? value + ' ' + (String(value) === '1' ? one : many) : value;
}

/** A name in two languages: of a record with these fields, as subjectName and subjectNameZh. */
export function named(record, field = 'name') {
  const zh = record[field + 'Zh'];
  return state.lang === 'zh' && zh ? zh : record[field];
}

/** The name in the other language; empty where there is none. */
export function otherName(record, field = 'name') {
  const zh = record[field + 'Zh'];
  return !zh ? '' : state.lang === 'zh' ? record[field] : zh;
}
