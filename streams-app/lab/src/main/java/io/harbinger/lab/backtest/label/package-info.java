/** Labelled windows: when something is known to have happened, read from files of labels. */
@NullMarked
package io.harbinger.lab.backtest.label;

import org.jspecify.annotations.NullMarked;
