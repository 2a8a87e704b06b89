package io.harbinger.app.view;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of this instance, fed by its stages through {@link io.harbinger.stage.Telemetry}, whose methods the
 * writing half of this class repeats. Called by several stream threads at once; readers never touch a store.
 */
public final class InstanceView {

    private static final long NEVER = Long.MIN_VALUE;

    /** Longest time between two attempts to open a store, and some more. */
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final StageAlerts alerts = new StageAlerts();
    private final Standings standings;
    private final AtomicLong lastProgress = new AtomicLong(NEVER);
    /** When a store of a task was last not opened for want of room. */
    private final Map<String, Long> withoutRoom = new ConcurrentHashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param clock progress is measured by it
     * @param keySubjects ids of subjects that are kept whatever their score
     */
    public InstanceView(InstantSource clock, Set<String> keySubjects) {
        this.clock = clock;
        this.standings = new Standings(keySubjects);
    }

    /** See {@link io.harbinger.stage.Telemetry#scored}. */
    public void scored(String stage, int partition, Assessment assessment, @Nullable String name) {
        standings.scored(stage, partition, assessment, name);
    }

    /** See {@link io.harbinger.stage.Telemetry#remembered}. */
    public void remembered(String stage, int partition, Subject subject, double score) {
        standings.remembered(stage, partition, subject, score);
    }

    /** See {@link io.harbinger.stage.Telemetry#transition}. */
    public void transition(String stage, int partition, Transition transition) {
        alerts.apply(new StageTask(stage, partition), transition);
    }

    /** See {@link io.harbinger.stage.Telemetry#restored}. */
    public void restored(String stage, int partition, SubjectType type, Level level, int episodes) {
        alerts.restored(new StageTask(stage, partition), type, level, episodes);
    }

    /** See {@link io.harbinger.stage.Telemetry#stale}. */
    public void stale(SubjectType type, int more) {
        alerts.stale(type, more);
    }

    /** See {@link io.harbinger.stage.Telemetry#reached}; which time it is makes no difference here. */
    public void reached() {
        lastProgress.set(clock.millis());
    }

    /** See {@link io.harbinger.stage.Telemetry#released}. */
    public void released(String stage, int partition) {
        standings.released(stage, partition);
    }

    /** See {@link io.harbinger.stage.Telemetry#stateWaits}. */
    public void stateWaits(String store, int partition) {
        withoutRoom.put(store + " of partition " + partition, clock.millis());
    }

    /** Stores that are not opened for want of room on their disk; one that no longer tries is forgotten. */
    public Set<String> storesWithoutRoom() {
        withoutRoom.values().removeIf(time -> time < clock.millis() - BETWEEN_ATTEMPTS.toMillis());
        return new TreeSet<>(withoutRoom.keySet());
    }

    /** The subjects at risk and the key subjects, in no order. */
    public List<Standing> standings() {
        return standings.all();
    }

    /** How many episodes are open on this instance; 0 for NONE. */
    public long countOpen(SubjectType type, Level level) {
        return alerts.count(type, level);
    }

    /** Of how many of them the data have stopped. */
    public long countStale(SubjectType type) {
        return alerts.countStale(type);
    }

    /** The open alerts that changed since their task came to this instance: not more than are counted, maybe less. */
    public OpenAlerts<Assessment> openAlerts() {
        return alerts.listed();
    }

    /** For how long no task has reported its event time; empty when none ever did. */
    public Optional<Duration> sinceProgress() {
        long last = lastProgress.get();
        return last == NEVER ? Optional.empty() : Optional.of(Duration.ofMillis(clock.millis() - last));
    }
}
