package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/** For tests and tools that do not watch. */
final class SilentTelemetry implements Telemetry {

    @Override
    public void accepted(EventKind kind, int events) {}

    @Override
    public void rejected(EventKind kind, Reason reason) {}

    @Override
    public void late(EventKind kind, long lateByMillis) {}

    @Override
    public void duplicate(EventKind kind) {}

    @Override
    public void unknownSubject(EventKind kind) {}

    @Override
    public void assessed(boolean sufficient) {}

    @Override
    public void scored(String stage, int partition, Assessment assessment, @Nullable String name) {}

    @Override
    public void remembered(String stage, int partition, Subject subject, double score) {}

    @Override
    public void transition(Transition transition) {}

    @Override
    public void reached(String stage, int partition, long time) {}

    @Override
    public void subjects(String stage, int partition, long count) {}

    @Override
    public void restored(SubjectType type, Level level, int episodes) {}

    @Override
    public void released(String stage, int partition) {}

    @Override
    public void rowWritten(String store, int bytes) {}
}
