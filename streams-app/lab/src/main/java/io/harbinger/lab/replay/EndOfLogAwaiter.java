package io.harbinger.lab.replay;

import io.harbinger.stage.Stages;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Keeps the watermark of every task of the stages that judge and propagate, so that the end of a log can be awaited. */
public final class EndOfLogAwaiter implements Telemetry {

    private static final Set<String> STAGES = Set.of(Stages.SUBJECTS, Stages.LANES, Stages.PROPAGATE);
    private static final Duration POLL = Duration.ofMillis(20);

    private record Task(String stage, int partition) {}

    private final Map<Task, Long> watermarks = new ConcurrentHashMap<>();
    private final int tasks;

    private EndOfLogAwaiter(int partitions, boolean panorama) {
        this.tasks = 2 * partitions + (panorama ? 1 : 0);
    }

    /** Of a deployment that does not propagate. */
    public EndOfLogAwaiter(int partitions) {
        this(partitions, false);
    }

    /** Of a deployment, with the task that propagates where there is one. */
    public static EndOfLogAwaiter of(Settings settings) {
        return new EndOfLogAwaiter(settings.partitions(), settings.panorama());
    }

    @Override
    public void watermark(String stage, int partition, long time) {
        if (STAGES.contains(stage)) {
            watermarks.put(new Task(stage, partition), time);
        }
    }

    /** The smallest watermark of all tasks, epoch milliseconds; {@link Long#MIN_VALUE} while a task has reported none. */
    public long watermark() {
        return watermarks.size() < tasks
                ? Long.MIN_VALUE
                : watermarks.values().stream().mapToLong(Long::longValue).min().orElse(Long.MIN_VALUE);
    }

    /** Waits until the watermark of every task is at least {@code end}; false where {@code alive} became false before. */
    public boolean await(long end, BooleanSupplier alive) throws InterruptedException {
        while (watermark() < end) {
            if (!alive.getAsBoolean()) {
                return false;
            }
            Thread.sleep(POLL.toMillis());
        }
        return true;
    }
}
