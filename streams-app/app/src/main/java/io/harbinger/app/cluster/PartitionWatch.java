package io.harbinger.app.cluster;

import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether partitions were added to the inputs of a running application. Kafka Streams notices
 * within minutes, and ends with a failure of a stream thread that does not say what to do.
 */
public final class PartitionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final TopicAdmin admin;
    private final Topics topics;
    private final String applicationId;
    private final Consumer<ClusterException> changed;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "partition-watch");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Map<String, Integer> before;

    private PartitionWatch(TopicAdmin admin, Topics topics, String applicationId, Consumer<ClusterException> changed) {
        this.admin = admin;
        this.topics = topics;
        this.applicationId = applicationId;
        this.changed = changed;
    }

    /**
     * Begins to watch.
     *
     * @param changed called once, from a thread of the watch, with one line that says what changed and what to do
     */
    public static PartitionWatch start(
            ClientSettings clients, Topics topics, String applicationId, Consumer<ClusterException> changed) {
        var watch = new PartitionWatch(TopicAdmin.connect(clients), topics, applicationId, changed);
        var unused = watch.executor.scheduleWithFixedDelay(watch::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            Map<String, Integer> now = admin.partitions(topics);
            Map<String, Integer> known = before;
            if (known == null) {
                before = now;
                return;
            }
            Repartitioned.change(topics, applicationId, known, now).ifPresent(line -> {
                executor.shutdown();
                changed.accept(new ClusterException(line, null));
            });
        } catch (ClusterException e) {
            LOG.debug("cannot look at the partitions of the inputs", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        admin.close();
    }
}
