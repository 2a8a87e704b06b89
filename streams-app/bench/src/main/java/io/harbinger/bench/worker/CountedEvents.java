package io.harbinger.bench.worker;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.stage.Telemetry;
import java.util.concurrent.atomic.LongAdder;

/** Counts what came in, beside the meters. */
final class CountedEvents implements Telemetry {

    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();

    @Override
    public void accepted(EventKind kind, int events) {
        accepted.add(events);
    }

    @Override
    public void rejected(EventKind kind, Reason reason) {
        refused.increment();
    }

    @Override
    public void late(EventKind kind, long lateByMillis) {
        refused.increment();
    }

    @Override
    public void duplicate(EventKind kind) {
        refused.increment();
    }

    long accepted() {
        return accepted.sum();
    }

    /** Refused, late or seen before: a clean log has none. */
    long refused() {
        return refused.sum();
    }
}
