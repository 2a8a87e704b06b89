/** What every single record of the input was worth at the time, for benchmarks that score records. */
@NullMarked
package io.harbinger.backtest.record;

import org.jspecify.annotations.NullMarked;
