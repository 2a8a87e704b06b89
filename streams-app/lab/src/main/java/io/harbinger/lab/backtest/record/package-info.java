/** The anomaly score of every record of the input, for benchmarks that score records. */
@NullMarked
package io.harbinger.lab.backtest.record;

import org.jspecify.annotations.NullMarked;
