package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.indicator.Unused;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.state.Limit;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.state.LocalStateFailure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports everything to two listeners, the first one first. */
record CompositeTelemetry(Telemetry first, Telemetry second) implements Telemetry {

    @Override
    public void accepted(EventKind kind, int events) {
        first.accepted(kind, events);
        second.accepted(kind, events);
    }

    @Override
    public void rejected(EventKind kind, Reason reason) {
        first.rejected(kind, reason);
        second.rejected(kind, reason);
    }

    @Override
    public void late(EventKind kind, long lateByMillis) {
        first.late(kind, lateByMillis);
        second.late(kind, lateByMillis);
    }

    @Override
    public void lateReport() {
        first.lateReport();
        second.lateReport();
    }

    @Override
    public void duplicate(EventKind kind) {
        first.duplicate(kind);
        second.duplicate(kind);
    }

    @Override
    public void unused(EventKind kind, Unused why) {
        first.unused(kind, why);
        second.unused(kind, why);
    }

    @Override
    public void outdated(EventKind kind) {
        first.outdated(kind);
        second.outdated(kind);
    }

    @Override
    public void revised(EventKind kind) {
        first.revised(kind);
        second.revised(kind);
    }

    @Override
    public void retracted(EventKind kind) {
        first.retracted(kind);
        second.retracted(kind);
    }

    @Override
    public void unknownSubjects(EventKind kind, int events) {
        first.unknownSubjects(kind, events);
        second.unknownSubjects(kind, events);
    }

    @Override
    public void assessed(boolean sufficient) {
        first.assessed(sufficient);
        second.assessed(sufficient);
    }

    @Override
    public void scored(String stage, int partition, Assessment assessment, @Nullable String name) {
        first.scored(stage, partition, assessment, name);
        second.scored(stage, partition, assessment, name);
    }

    @Override
    public void remembered(String stage, int partition, Subject subject, double score) {
        first.remembered(stage, partition, subject, score);
        second.remembered(stage, partition, subject, score);
    }

    @Override
    public void turn(String stage, long due, String key) {
        first.turn(stage, due, key);
        second.turn(stage, due, key);
    }

    @Override
    public void turnsOver(String stage) {
        first.turnsOver(stage);
        second.turnsOver(stage);
    }

    @Override
    public void transition(String stage, int partition, Transition transition) {
        first.transition(stage, partition, transition);
        second.transition(stage, partition, transition);
    }

    @Override
    public void watermark(String stage, int partition, long time) {
        first.watermark(stage, partition, time);
        second.watermark(stage, partition, time);
    }

    @Override
    public void subjects(String stage, int partition, long count) {
        first.subjects(stage, partition, count);
        second.subjects(stage, partition, count);
    }

    @Override
    public void stale(SubjectType type, int alerts) {
        first.stale(type, alerts);
        second.stale(type, alerts);
    }

    @Override
    public void restored(String stage, int partition, SubjectType type, Level level, int episodes) {
        first.restored(stage, partition, type, level, episodes);
        second.restored(stage, partition, type, level, episodes);
    }

    @Override
    public void released(String stage, int partition) {
        first.released(stage, partition);
        second.released(stage, partition);
    }

    @Override
    public void networkRefused(String id, Rejection rejection) {
        first.networkRefused(id, rejection);
        second.networkRefused(id, rejection);
    }

    @Override
    public void outputDropped(String topic) {
        first.outputDropped(topic);
        second.outputDropped(topic);
    }

    @Override
    public void expired(String stage, int partition, Assessment assessment) {
        first.expired(stage, partition, assessment);
        second.expired(stage, partition, assessment);
    }

    @Override
    public void limitReached(Limit limit, int times) {
        first.limitReached(limit, times);
        second.limitReached(limit, times);
    }

    @Override
    public void unheard(Subject subject, Unheard unheard) {
        first.unheard(subject, unheard);
        second.unheard(subject, unheard);
    }

    @Override
    public void rowWritten(String store, int bytes) {
        first.rowWritten(store, bytes);
        second.rowWritten(store, bytes);
    }

    @Override
    public void stateDiscarded(String store, LocalStateFailure failure) {
        first.stateDiscarded(store, failure);
        second.stateDiscarded(store, failure);
    }

    @Override
    public void stateWaits(String store, int partition) {
        first.stateWaits(store, partition);
        second.stateWaits(store, partition);
    }

    @Override
    public void propagated(Map<Level, Integer> incidents, int reached) {
        first.propagated(incidents, reached);
        second.propagated(incidents, reached);
    }

    @Override
    public void impulseRefused(Reason reason) {
        first.impulseRefused(reason);
        second.impulseRefused(reason);
    }
}
