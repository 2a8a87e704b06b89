/** The server's events. The browser connects again by itself and says what it had last. */

import { ask } from './api.js';
import { alertChanged, alertClosed, alertEnded, data, snapshotArrived, touched } from './store.js';

const SILENCE = 10_000;

let source = null;
let heard = 0;
let edition = null;

export function connect() {
  source?.close();
  source = new EventSource('api/v1/events');
  on('snapshot', (snapshot) => {
    snapshotArrived(snapshot);
    loadNetwork(snapshot.status.networkEdition);
    loadPanorama();
  });
  on('alert', alertChanged);
  on('closed', (event) => alertClosed(event.subject));
  on('ended', alertEnded);
  on('panorama', (event) => {
    loadNetwork(event.networkEdition);
    loadPanorama();
    advance(event.asOf);
  });
  on('status', (status) => {
    data.status = status;
    loadNetwork(status.networkEdition);
    touched('status');
  });
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    // A browser gives up on some answers, such as 503: try again ourselves.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000);
  };
}

// A browser keeps some pages that were left, and has few connections for a server: theirs must not be among them.
addEventListener('pagehide', () => source?.close());
addEventListener('pageshow', (event) => event.persisted && connect());

/** A connection that hangs looks like one that has nothing to say; the server speaks every few seconds. */
setInterval(() => {
  if (data.connected && performance.now() - heard > SILENCE) {
    connected(false);
    connect();
  }
}, 2000);

function on(name, handle) {
  source.addEventListener(name, (event) => {
    heard = performance.now();
    connected(true);
    handle(JSON.parse(event.data));
  });
}

function connected(is) {
  if (is) heard = performance.now();
  if (data.connected !== is) {
    data.connected = is;
    touched('status');
  }
}

function advance(asOf) {
  if (data.status && asOf > data.status.asOf) {
    data.status = { ...data.status, asOf };
    touched('status');
  }
}

async function loadNetwork(wanted) {
  if (wanted === edition) return;
  edition = wanted;
  try {
    data.network = await ask('network');
    touched('network');
  } catch {
    edition = null;
  }
}

async function loadPanorama() {
  try {
    data.panorama = await ask('incidents');
    touched('panorama');
  } catch {
    // The next event asks again.
  }
}
