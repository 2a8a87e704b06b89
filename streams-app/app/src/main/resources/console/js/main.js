/** Puts the page together. Data flow one way: events and answers to the store, the store and the address to the views. */

import { startChain } from './chain/chain.js';
import { startDrawer } from './exercise/drawer.js';
import { startFeeds } from './feeds/feeds.js';
import { startHeader } from './header.js';
import { listenToKeys } from './keys.js';
import { startList } from './list.js';
import { startMap } from './map/map.js';
import { onChange } from './state.js';
import { startScores } from './scores.js';
import { connect } from './stream.js';
import { startPast } from './time/past.js';
import { startTimeline } from './time/timeline.js';
import { startTabs, dress } from './frame.js';
import { startWhy } from './why/why.js';

const part = (id) => document.getElementById(id);

dress();
startHeader(part('bar'), part('exercise-banner'));
startTabs(part('tabs'));
startList(part('list'));
startMap(part('map-view'));
startChain(part('chain-view'));
startFeeds(part('feeds-view'));
startTimeline(part('timeline'));
startPast();
startScores();
startWhy(part('why'));
startDrawer(part('drawer'));
listenToKeys();
onChange(dress);
connect();
