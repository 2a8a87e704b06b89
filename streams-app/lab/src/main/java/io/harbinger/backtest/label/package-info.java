/** Labelled windows: when something is known to have happened, read from the files that say so. */
@NullMarked
package io.harbinger.backtest.label;

import org.jspecify.annotations.NullMarked;
