package io.harbinger.bench.worker;

import io.harbinger.stage.Stages;
import io.harbinger.stage.Telemetry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How far the tasks of this instance are, which are some of those of its application. */
final class OwnTasks implements Telemetry {

    private static final Set<String> STAGES = Set.of(Stages.SUBJECTS, Stages.LANES);

    private record Task(String stage, int partition) {}

    private final Map<Task, Long> watermarks = new ConcurrentHashMap<>();

    @Override
    public void watermark(String stage, int partition, long time) {
        if (STAGES.contains(stage)) {
            watermarks.put(new Task(stage, partition), time);
        }
    }

    @Override
    public void released(String stage, int partition) {
        watermarks.remove(new Task(stage, partition));
    }

    /** Whether it has a task, and every one has reached {@code time}, epoch milliseconds. */
    boolean haveReached(long time) {
        return !watermarks.isEmpty() && watermarks.values().stream().allMatch(reached -> reached >= time);
    }
}
