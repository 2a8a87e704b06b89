package io.harbinger.lab.replay;

import io.harbinger.stage.Stages;
import io.harbinger.stage.Telemetry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Knows how far event time has come in every task of the two assessing stages, so that the end of a log can be awaited. */
public final class EndOfLogAwaiter implements Telemetry {

    private static final Set<String> STAGES = Set.of(Stages.SUBJECTS, Stages.LANES);
    private static final Duration LOOK = Duration.ofMillis(20);

    private record Task(String stage, int partition) {}

    private final Map<Task, Long> reached = new ConcurrentHashMap<>();
    private final int tasks;

    public EndOfLogAwaiter(int partitions) {
        this.tasks = partitions * STAGES.size();
    }

    @Override
    public void watermark(String stage, int partition, long time) {
        if (STAGES.contains(stage)) {
            reached.put(new Task(stage, partition), time);
        }
    }

    /** The least time that any task has reached; {@link Long#MIN_VALUE} while one has told none. */
    public long time() {
        return reached.size() < tasks
                ? Long.MIN_VALUE
                : reached.values().stream().mapToLong(Long::longValue).min().orElse(Long.MIN_VALUE);
    }

    /** Waits until every task has reached {@code end}; false where {@code alive} turned false before. */
    boolean await(long end, BooleanSupplier alive) throws InterruptedException {
        while (time() < end) {
            if (!alive.getAsBoolean()) {
                return false;
            }
            Thread.sleep(LOOK.toMillis());
        }
        return true;
    }
}
