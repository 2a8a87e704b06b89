package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.state.Limit;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a stage reports, a line for each report; scores apart. */
final class RecordingTelemetry implements Telemetry {

    final List<String> reports = new ArrayList<>();
    final List<String> scores = new ArrayList<>();

    @Override
    public void accepted(EventKind kind, int events) {
        for (int i = 0; i < events; i++) {
            reports.add("accepted " + kind);
        }
    }

    @Override
    public void rejected(EventKind kind, Reason reason) {
        reports.add("rejected " + kind + " " + reason);
    }

    @Override
    public void late(EventKind kind, long lateByMillis) {
        reports.add("late " + kind + " " + lateByMillis);
    }

    @Override
    public void duplicate(EventKind kind) {
        reports.add("duplicate " + kind);
    }

    @Override
    public void unknownSubjects(EventKind kind, int events) {
        for (int i = 0; i < events; i++) {
            reports.add("unknown " + kind);
        }
    }

    @Override
    public void assessed(boolean sufficient) {
        reports.add("assessed " + sufficient);
    }

    @Override
    public void scored(String stage, int partition, Assessment assessment, @Nullable String name) {
        scores.add(stage + " " + partition + " " + assessment.subject() + " " + assessment.score() + " " + name);
    }

    @Override
    public void remembered(String stage, int partition, Subject subject, double score) {
        scores.add("remembered " + stage + " " + partition + " " + subject + " " + score);
    }

    @Override
    public void transition(String stage, int partition, Transition transition) {
        long latency =
                transition.assessment().publishedAt() - transition.assessment().time();
        reports.add("transition " + stage + " " + partition + " " + transition.kind() + " " + transition.previousLevel()
                + " " + transition.level() + " " + latency);
    }

    @Override
    public void watermark(String stage, int partition, long time) {
        reports.add("watermark " + stage + " " + partition + " " + time);
    }

    @Override
    public void subjects(String stage, int partition, long count) {
        reports.add("subjects " + stage + " " + partition + " " + count);
    }

    @Override
    public void stale(SubjectType type, int alerts) {
        reports.add("stale " + type + " " + alerts);
    }

    @Override
    public void restored(String stage, int partition, SubjectType type, Level level, int episodes) {
        reports.add("restored " + stage + " " + partition + " " + level + " " + episodes);
    }

    @Override
    public void released(String stage, int partition) {
        reports.add("released " + stage + " " + partition);
    }

    @Override
    public void propagated(Map<Level, Integer> incidents, int reached) {
        reports.add("propagated " + incidents + " " + reached);
    }

    @Override
    public void impulseRefused(Reason reason) {
        reports.add("impulse refused " + reason);
    }

    @Override
    public void networkRefused(String id, Rejection rejection) {
        reports.add("network refused " + id + " " + rejection.reason() + " " + rejection.field());
    }

    @Override
    public void outputDropped(String topic) {
        reports.add("output dropped " + topic);
    }

    @Override
    public void expired(String stage, int partition, Assessment assessment) {
        reports.add("expired " + stage + " " + partition + " " + assessment.subject());
    }

    @Override
    public void limitReached(Limit limit, int times) {
        reports.add("limit " + limit + " " + times);
    }

    @Override
    public void unheard(Subject subject, Unheard unheard) {
        reports.add("unheard " + subject + " " + unheard.refused().size());
    }

    @Override
    public void rowWritten(String store, int bytes) {}
}
