package io.harbinger.bench.worker;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.stage.ForwardingTelemetry;
import io.harbinger.stage.Telemetry;
import java.util.concurrent.atomic.LongAdder;

/** Counts what came in, beside the meters. */
final class CountedEvents extends ForwardingTelemetry {

    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();

    CountedEvents(Telemetry next) {
        super(next);
    }

    @Override
    public void accepted(EventKind kind, int events) {
        super.accepted(kind, events);
        accepted.add(events);
    }

    @Override
    public void rejected(EventKind kind, Reason reason) {
        super.rejected(kind, reason);
        refused.increment();
    }

    @Override
    public void late(EventKind kind, long lateByMillis) {
        super.late(kind, lateByMillis);
        refused.increment();
    }

    @Override
    public void duplicate(EventKind kind) {
        super.duplicate(kind);
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
