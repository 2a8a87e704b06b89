package io.harbinger.app.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Rows written to one store: how many, and how large. Bytes divided by rows is the mean. A row is written for nearly
 * every event, so this is cheaper than a distribution summary, which reads the clock each time.
 */
final class RowSizes {

    private final LongAdder rows = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAccumulator largest = new LongAccumulator(Math::max, 0);

    RowSizes(MeterRegistry registry, String store) {
        FunctionCounter.builder("harbinger.state.rows.written", rows, LongAdder::doubleValue)
                .description("State rows written")
                .tag("store", store)
                .register(registry);
        FunctionCounter.builder("harbinger.state.row", bytes, LongAdder::doubleValue)
                .description("Size of the state rows written, together")
                .baseUnit("bytes")
                .tag("store", store)
                .register(registry);
        Gauge.builder("harbinger.state.row.largest", largest, LongAccumulator::doubleValue)
                .description("Largest state row written since the start")
                .baseUnit("bytes")
                .tag("store", store)
                .register(registry);
    }

    void written(int size) {
        rows.increment();
        bytes.add(size);
        largest.accumulate(size);
    }
}
