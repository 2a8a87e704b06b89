/**
 * The scorers, pure: episodes and score series against labelled windows. All times are epoch milliseconds of event
 * time; spans are half open, windows closed.
 */
@NullMarked
package io.harbinger.lab.backtest.score;

import org.jspecify.annotations.NullMarked;
