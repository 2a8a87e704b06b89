/** The report of a backtest: one JSON file for programs, one HTML file, complete in itself, for people. */
@NullMarked
package io.harbinger.backtest.report;

import org.jspecify.annotations.NullMarked;
