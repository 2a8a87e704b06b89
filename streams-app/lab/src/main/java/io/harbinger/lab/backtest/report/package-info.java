/** The report of a backtest: one JSON file for programs, one HTML file, complete in itself, for people. */
@NullMarked
package io.harbinger.lab.backtest.report;

import org.jspecify.annotations.NullMarked;
