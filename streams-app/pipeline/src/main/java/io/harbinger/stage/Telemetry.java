package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * What the stages report about themselves. Called by several stream threads at once; implementations must be cheap
 * and must not throw.
 */
public interface Telemetry {

    /** Events passed ingest. */
    void accepted(EventKind kind, int events);

    /** A record went to the dead-letter topic. */
    void rejected(EventKind kind, Reason reason);

    /** An event, or some observations of it, came after its pane had closed and went to the late topic. */
    void late(EventKind kind, long lateByMillis);

    /** An event was seen before and ignored. */
    void duplicate(EventKind kind);

    /** An event of an unknown node, product or metric was accepted. */
    void unknownSubject(EventKind kind);

    /** A closed pane was judged; {@code sufficient} tells whether it had enough data. */
    void assessed(boolean sufficient);

    /**
     * A subject was assessed; called for every assessment, calm ones too, so an implementation keeps what it needs of
     * bounded size.
     *
     * @param name what the subject is called; null where it was not looked up because nothing material changed
     */
    void scored(String stage, int partition, Assessment assessment, @Nullable String name);

    /** A task that came to this instance knows a subject by this score, the one last published. */
    void remembered(String stage, int partition, Subject subject, double score);

    /** An alert changed. */
    void transition(Transition transition);

    /** Event time of a stage's task has reached {@code time}, epoch milliseconds. */
    void reached(String stage, int partition, long time);

    /** Subjects tracked by a stage's task. */
    void subjects(String stage, int partition, long count);

    /** Episodes open in a task when it was restored, by level; negative when the task leaves this instance. */
    void restored(SubjectType type, Level level, int episodes);

    /** A stage's task left this instance: its time and subjects are no longer ours to report. */
    void released(String stage, int partition);

    /** Size in bytes of a state row that was written. */
    void rowWritten(String store, int bytes);

    /** Reports nothing. */
    Telemetry SILENT = new SilentTelemetry();
}
