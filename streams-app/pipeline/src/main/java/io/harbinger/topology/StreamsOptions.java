package io.harbinger.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How the streams application runs on this machine; none of it changes a result.
 *
 * @param applicationId consumer group, and prefix of internal topics
 * @param threads stream threads, 1 or more
 * @param guarantee {@code exactly_once_v2}, or {@code at_least_once}, where duplicates of outputs can follow a crash
 * @param commitInterval bounds the latency that exactly-once adds to an alert
 * @param stateDirectory local copy of the state, rebuilt from the changelogs when lost
 * @param standbyReplicas warm copies of the state on other instances
 * @param cacheBytes record cache of all threads together: collapses state writes between commits
 * @param anyTime internal topics keep records for ever and take any timestamp, as an isolated run needs
 */
public record StreamsOptions(
        String applicationId,
        int threads,
        String guarantee,
        Duration commitInterval,
        Path stateDirectory,
        int standbyReplicas,
        long cacheBytes,
        boolean anyTime) {

    /** Record cache that serves well: larger gains nothing while commits are every 100 ms. */
    public static final long CACHE_BYTES = 64L << 20;

    /** A few rows. */
    private static final long PANORAMA_CACHE_BYTES = 1L << 20;

    /** Polled ahead per partition: each counts as one record to Kafka Streams, and holds up to a thousand. */
    private static final int BUFFERED_BUNDLES = 8;

    /** Of many batches together; what a single record may take is {@link TopicSpec#RECORD_BYTES}. */
    private static final int REQUEST_BYTES = 16 << 20;

    /**
     * A commit writes thousands of rows per partition: with Kafka's 16 KiB most of the work would be in the batches.
     */
    private static final int BATCH_BYTES = 256 << 10;

    public StreamsOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        if (commitInterval.isNegative() || commitInterval.isZero()) {
            throw new IllegalArgumentException("commit interval must be above 0, was " + commitInterval);
        }
    }

    public static StreamsOptions live(String applicationId, Path stateDirectory) {
        return new StreamsOptions(
                applicationId,
                1,
                StreamsConfig.EXACTLY_ONCE_V2,
                Duration.ofMillis(100),
                stateDirectory,
                0,
                CACHE_BYTES,
                false);
    }

    /** For a replay or a demo: an application id of its own, and event times of any age. */
    public static StreamsOptions isolated(String applicationId, Path stateDirectory) {
        return new StreamsOptions(
                applicationId,
                1,
                StreamsConfig.EXACTLY_ONCE_V2,
                Duration.ofMillis(100),
                stateDirectory,
                0,
                CACHE_BYTES,
                true);
    }

    public StreamsOptions withThreads(int count) {
        return new StreamsOptions(
                applicationId, count, guarantee, commitInterval, stateDirectory, standbyReplicas, cacheBytes, anyTime);
    }

    /** Application id of the second application beside one. */
    public static String panoramaId(String applicationId) {
        return applicationId + "-panorama";
    }

    /** Of the second application beside this one, which propagates: one thread, since it has one task. */
    public StreamsOptions ofPanorama() {
        return new StreamsOptions(
                panoramaId(applicationId),
                1,
                guarantee,
                commitInterval,
                stateDirectory,
                standbyReplicas,
                PANORAMA_CACHE_BYTES,
                anyTime);
    }

    /** The properties of the application; the client settings' overrides win. */
    public Properties toProperties(ClientSettings clients) {
        var properties = new Properties();
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                applicationId,
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                clients.bootstrapServers(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                guarantee,
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                threads,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                commitInterval.toMillis(),
                StreamsConfig.STATE_DIR_CONFIG,
                stateDirectory.toString(),
                StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG,
                standbyReplicas,
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                cacheBytes,
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
                BoundedRocksDb.class,
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true));
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        properties.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, RecordTimestamps.class);
        properties.putAll(CLIENTS);
        if (anyTime) {
            properties.putAll(ANY_TIME);
        }
        properties.putAll(clients.overrides());
        return properties;
    }

    /**
     * How long a transaction may last: as long as the group waits for an instance that is gone (Kafka's default session
     * timeout), so that one that hangs holds up nobody longer than it would anyway. With Kafka Streams' own 10 s, a tick
     * that closes the panes of more subjects than the heap holds lasts too long, is aborted, and is as long the next time.
     */
    private static final int TRANSACTION_MILLIS = 45_000;

    private static final Map<String, Object> CLIENTS = Map.of(
            StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG,
            BUFFERED_BUNDLES,
            StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
            "earliest",
            StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
            "lz4",
            StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
            BATCH_BYTES,
            StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
            TRANSACTION_MILLIS,
            StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
            REQUEST_BYTES);

    private static final Map<String, Object> ANY_TIME = Map.of(
            StreamsConfig.topicPrefix(TopicConfig.RETENTION_MS_CONFIG), "-1",
            StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG),
                    Long.toString(Long.MAX_VALUE),
            StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
                    Long.toString(Long.MAX_VALUE));
}
