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

/**
 * What the stages report about themselves; a listener overrides what it needs, the rest does nothing. Called by several
 * stream threads at once; implementations must be cheap and must not throw.
 */
public interface Telemetry {

    /** Events passed ingest. */
    default void accepted(EventKind kind, int events) {}

    /** A record went to the dead-letter topic. */
    default void rejected(EventKind kind, Reason reason) {}

    /** An event, or some observations of it, came after its pane had closed and went to the late topic. */
    default void late(EventKind kind, long lateByMillis) {}

    /** A report of a feed came after its pane had closed, and was left out. */
    default void lateReport() {}

    /** An event was a duplicate, and ignored. */
    default void duplicate(EventKind kind) {}

    /** An event passed ingest that no indicator uses. */
    default void unused(EventKind kind, Unused why) {}

    /** An event was an earlier revision of what is known, and ignored. */
    default void outdated(EventKind kind) {}

    /** An event took the place of an earlier revision. */
    default void revised(EventKind kind) {}

    /** An event withdrew what was known, or what is to come. */
    default void retracted(EventKind kind) {}

    /** Events of unknown nodes, products or metrics were accepted. */
    default void unknownSubjects(EventKind kind, int events) {}

    /** A pane closed; {@code sufficient} says whether it had enough data. */
    default void assessed(boolean sufficient) {}

    /**
     * A subject was assessed; called for every assessment, calm ones too, so an implementation keeps what it needs of
     * bounded size.
     *
     * @param name name of the subject; null where it was not looked up because nothing material changed
     */
    default void scored(String stage, int partition, Assessment assessment, @Nullable String name) {}

    /** A task that was assigned to this instance restored a subject with this score, the one last published. */
    default void remembered(String stage, int partition, Subject subject, double score) {}

    /**
     * A tick has come to a subject: what its task publishes from here on is of that subject, until the next turn or the
     * end of them. Turns of one tick are in order of {@code due}, those at the same instant in order of {@code key}.
     *
     * @param due when it was scheduled, epoch milliseconds
     */
    default void turn(String stage, long due, String key) {}

    /** The subjects that a tick concerns have had their turns. */
    default void turnsOver(String stage) {}

    /** An alert of a stage's task changed. */
    default void transition(String stage, int partition, Transition transition) {}

    /**
     * Of so many more open alerts of this instance the data have stopped; negative where they are back, have ended, or left
     * with their task.
     */
    default void stale(SubjectType type, int alerts) {}

    /** The watermark of a stage's task is now {@code time}, epoch milliseconds. */
    default void watermark(String stage, int partition, long time) {}

    /** Subjects tracked by a stage's task. */
    default void subjects(String stage, int partition, long count) {}

    /**
     * Episodes open in a stage's task, by type of subject and level.
     *
     * @param episodes as many as were restored with the task; negative, as many as are open, when the task leaves this
     *     instance with all of its alerts
     */
    default void restored(String stage, int partition, SubjectType type, Level level, int episodes) {}

    /** A stage's task left this instance: its watermark and subjects are reported elsewhere from now on. */
    default void released(String stage, int partition) {}

    /**
     * A record of the network topic was refused.
     *
     * @param id its key; empty where it has none that could be an id
     */
    default void networkRefused(String id, Rejection rejection) {}

    /**
     * What the propagation has published.
     *
     * @param incidents open ones by level
     * @param reached subjects that something reaches
     */
    default void propagated(Map<Level, Integer> incidents, int reached) {}

    /** A record of the topic of impulses was refused. */
    default void impulseRefused(Reason reason) {}

    /** A record was too large for an output topic, and left out. */
    default void outputDropped(String topic) {}

    /**
     * A stage's task has forgotten a subject, since nothing was observed of it for so long.
     *
     * @param assessment of nothing
     */
    default void expired(String stage, int partition, Assessment assessment) {}

    /** A bound on what is kept of a subject was reached, so many times. */
    default void limitReached(Limit limit, int times) {}

    /**
     * A subject was assessed of which some series are not heard, since it has as many as it may; called with each such
     * assessment.
     */
    default void unheard(Subject subject, Unheard unheard) {}

    /** Size in bytes of a state row that was written. */
    default void rowWritten(String store, int bytes) {}

    /** The local state of a store could not be used; it is discarded, and restored from its changelog. */
    default void stateDiscarded(String store, LocalStateFailure failure) {}

    /** A store of a task waits for room on its disk; called with every attempt to open it. */
    default void stateWaits(String store, int partition) {}

    /** Reports nothing. */
    Telemetry SILENT = new Telemetry() {};

    /** Reports to both, to {@code first} first. */
    static Telemetry both(Telemetry first, Telemetry second) {
        return new CompositeTelemetry(first, second);
    }
}
