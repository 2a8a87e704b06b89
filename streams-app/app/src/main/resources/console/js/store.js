/** What the page knows. Views are told once a frame at most, whatever comes in. */

const LEAST_PAUSE = 60;
const MOST_PAUSE = 1000;

const listeners = new Set();
let waiting = new Set();
let timer = null;
let wait = LEAST_PAUSE;
let frozen = null;

export const data = {
  alerts: new Map(),
  ended: [],
  status: null,
  connected: false,
  network: null,
  panorama: { source: 'NONE', incidents: [], risks: [] },
  exercise: null,
  exerciseError: '',
  past: null,
  scores: new Map(),
  news: 0,
};

/** Calls back with the names of what has changed. */
export function onData(listener) {
  listeners.add(listener);
}

/** Says that something has changed. Where showing that takes long, the next time waits longer: two thirds are the user's. */
export function touched(...names) {
  names.forEach((name) => waiting.add(name));
  timer ??= setTimeout(() => {
    const changed = waiting;
    waiting = new Set();
    const begun = performance.now();
    listeners.forEach((listener) => listener(changed));
    wait = Math.min(MOST_PAUSE, Math.max(LEAST_PAUSE, 2 * (performance.now() - begun)));
    timer = null;
    if (waiting.size > 0) touched();
  }, wait);
}

/** The alerts that are shown: of an earlier time, if one is chosen; as they were when the page was paused, if it is. */
export function shownAlerts() {
  return data.past?.open ?? frozen ?? data.alerts;
}

/** Shows an earlier time as the API has it, or today again where it is null. */
export function showPast(past) {
  if (!past && !data.past) return;
  data.past = past && { ...past, open: new Map(past.alerts.map((alert) => [alert.subject, alert])) };
  touched('alerts', 'panorama', 'past');
}

export function isPaused() {
  return frozen !== null;
}

export function pause(paused) {
  frozen = paused ? new Map(data.alerts) : null;
  data.news = 0;
  touched('alerts', 'status');
}

export function alertChanged(alert) {
  data.alerts.set(alert.subject, alert);
  news();
}

export function alertClosed(subject) {
  data.alerts.delete(subject);
  news();
}

export function alertEnded(alert) {
  data.ended = [alert, ...data.ended.filter((each) => each.alertId !== alert.alertId)].slice(0, 200);
  touched('ended');
}

export function snapshotArrived(snapshot) {
  data.alerts = new Map(snapshot.alerts.map((alert) => [alert.subject, alert]));
  data.ended = snapshot.ended;
  data.status = snapshot.status;
  touched('alerts', 'ended', 'status');
}

/** The alert of a subject, open or among those that ended; that of its own risk first. */
export function alertOf(subject) {
  const shown = shownAlerts();
  return shown.get(subject) ?? shown.get(`upstream:${subject}`) ?? (data.past ? [] : data.ended).find((alert) => alert.subject === subject);
}

/** What reaches a subject; in an exercise, what would. */
export function riskOf(subject) {
  return riskIndex().get(subject);
}

let indexed = null;
let index = new Map();

/** Upstream risks by subject, of today or of the exercise. */
export function riskIndex() {
  const { risks } = shownPanorama();
  if (risks !== indexed) {
    indexed = risks;
    index = new Map(risks.map((risk) => [keyOf(risk.affected), risk]));
  }
  return index;
}

export function incidents() {
  return shownPanorama().incidents;
}

function shownPanorama() {
  return data.past?.panorama ?? data.exercise?.then ?? data.panorama;
}

export function keyOf(subject) {
  return (subject.subjectType ?? subject.rootType).toLowerCase() + ':' + (subject.subjectId ?? subject.rootId);
}

/** Event time that has been reached, or the earlier one that is chosen. */
export function now() {
  return data.past?.time ?? data.status?.asOf ?? new Date().toISOString();
}

function news() {
  if (frozen) data.news++;
  touched('alerts', 'news');
}
