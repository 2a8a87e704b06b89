package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/** Passes every report on; for those who listen to one of them. */
public abstract class ForwardingTelemetry implements Telemetry {

    private final Telemetry next;

    protected ForwardingTelemetry(Telemetry next) {
        this.next = next;
    }

    @Override
    public void accepted(EventKind kind, int events) {
        next.accepted(kind, events);
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
    public void scored(String stage, int partition, Assessment assessment, @Nullable String name) {
        next.scored(stage, partition, assessment, name);
    }

    @Override
    public void remembered(String stage, int partition, Subject subject, double score) {
        next.remembered(stage, partition, subject, score);
    }

    @Override
    public void transition(Transition transition) {
        next.transition(transition);
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
    public void restored(SubjectType type, Level level, int episodes) {
        next.restored(type, level, episodes);
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
