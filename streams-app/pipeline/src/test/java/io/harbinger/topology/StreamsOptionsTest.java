package io.harbinger.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsOptionsTest {

    private static final ClientSettings LOCAL = ClientSettings.of("localhost:9092");

    @Test
    void shouldBeExactlyOnceWithBoundedMemoryAndNamedResources() {
        var config = new StreamsConfig(
                StreamsOptions.live("harbinger", Path.of("state")).toProperties(LOCAL));

        assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(config.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(100);
        assertThat(config.getClass(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG))
                .isEqualTo(BoundedRocksDb.class);
        assertThat(config.getBoolean(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG))
                .isTrue();
    }

    @Test
    void shouldLetTheUserOverride() {
        var clients =
                new ClientSettings("localhost:9092", Map.of("commit.interval.ms", "25", "sasl.mechanism", "PLAIN"));

        Properties properties =
                StreamsOptions.live("harbinger", Path.of("state")).toProperties(clients);

        assertThat(properties).containsEntry("commit.interval.ms", "25").containsEntry("sasl.mechanism", "PLAIN");
    }

    /** A shorter one aborts what is merely slow, a longer one holds up readers of an instance that is gone. */
    @Test
    void shouldLetATransactionLastAsLongAsTheGroupWaitsForAnInstance() {
        Object session = ConsumerConfig.configDef().defaultValues().get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
        var live = StreamsOptions.live("harbinger", Path.of("state"));

        assertThat(live.toProperties(LOCAL)).containsEntry("producer.transaction.timeout.ms", session);
        assertThat(live.ofPanorama().toProperties(LOCAL)).containsEntry("producer.transaction.timeout.ms", session);
    }

    @Test
    void shouldKeepInternalTopicsForEverWhenIsolated() {
        assertThat(StreamsOptions.isolated("replay-1", Path.of("state")).toProperties(LOCAL))
                .containsEntry("topic.retention.ms", "-1");
        assertThat(StreamsOptions.live("harbinger", Path.of("state")).toProperties(LOCAL))
                .doesNotContainKey("topic.retention.ms");
    }
}
