package io.harbinger.app.cluster;

import io.harbinger.app.failure.Failures;
import io.harbinger.topology.ClientSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/**
 * A connection for administration. Every request ends within the timeout, with a {@link ClusterException} when the
 * cluster does not answer or refuses.
 */
public final class ClusterClient implements AutoCloseable {

    private final Admin admin;
    private final String bootstrapServers;
    private final Duration timeout;

    private ClusterClient(Admin admin, String bootstrapServers, Duration timeout) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
        this.timeout = timeout;
    }

    /** Prepares to connect; the first request does. */
    public static ClusterClient connect(ClientSettings settings, Duration timeout) {
        var config = new HashMap<>(settings.admin());
        config.put("default.api.timeout.ms", Long.toString(timeout.toMillis()));
        config.put("request.timeout.ms", Long.toString(Math.min(5_000, timeout.toMillis())));
        try {
            return new ClusterClient(Admin.create(config), settings.bootstrapServers(), timeout);
        } catch (KafkaException e) {
            throw new ClusterException("cannot set up a Kafka client: " + Failures.line(e), e);
        }
    }

    public Admin admin() {
        return admin;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public Duration timeout() {
        return timeout;
    }

    /**
     * The answer to a request.
     *
     * @param what was asked for, after "refused to"
     */
    public <T> T await(KafkaFuture<T> future, String what) {
        try {
            return future.get(timeout.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while waiting for Kafka", e);
        } catch (TimeoutException e) {
            throw unreachable(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw unreachable(cause);
            }
            throw new ClusterException(
                    "Kafka at " + bootstrapServers + " refused to " + what + ": " + Failures.line(cause), cause);
        }
    }

    /** Numbers of partitions of those topics that exist, in the order given. */
    public Map<String, Integer> partitions(Collection<String> topics) {
        Set<String> existing = await(admin.listTopics().names(), "list topics");
        List<String> found = topics.stream().filter(existing::contains).toList();
        Map<String, TopicDescription> described =
                await(admin.describeTopics(found).allTopicNames(), "describe topics");
        var partitions = new LinkedHashMap<String, Integer>();
        for (String topic : found) {
            TopicDescription description = described.get(topic);
            if (description != null) {
                partitions.put(topic, description.partitions().size());
            }
        }
        return partitions;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private ClusterException unreachable(Throwable cause) {
        return new ClusterException(
                "Kafka at " + bootstrapServers + " did not answer within " + seconds() + " s", cause);
    }

    private String seconds() {
        return BigDecimal.valueOf(timeout.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
