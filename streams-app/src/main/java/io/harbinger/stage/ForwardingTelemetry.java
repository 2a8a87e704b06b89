package io.harbinger.stage;

import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.score.Level;

/** Passes every report on; for those who listen to one of them. */
public abstract class ForwardingTelemetry implements Telemetry {

    private final Telemetry next;

    protected ForwardingTelemetry(Telemetry next) {
        this.next = next;
    }

    @Override
    public void accepted(EventKind kind) {
        next.accepted(kind);
    }

    @Override
    public void rejected(EventKind kind, Reason reason) {
        next.rejected(kind, reason);
    }

    @Override
    public void late(EventKind kind, long lateByMillis) {
        next.late(kind, lateByMillis);
    }

    @Override
    public void duplicate(EventKind kind) {
        next.duplicate(kind);
    }

    @Override
    public void unknownSubject(EventKind kind) {
        next.unknownSubject(kind);
    }

    @Override
    public void assessed(boolean sufficient) {
        next.assessed(sufficient);
    }

    @Override
    public void transition(TransitionKind kind, Level previous, Level level, long latencyMillis) {
        next.transition(kind, previous, level, latencyMillis);
    }

    @Override
    public void reached(String stage, int partition, long time) {
        next.reached(stage, partition, time);
    }

    @Override
    public void subjects(String stage, int partition, long count) {
        next.subjects(stage, partition, count);
    }

    @Override
    public void restored(Level level, int episodes) {
        next.restored(level, episodes);
    }

    @Override
    public void released(String stage, int partition) {
        next.released(stage, partition);
    }

    @Override
    public void rowWritten(String store, int bytes) {
        next.rowWritten(store, bytes);
    }
}
