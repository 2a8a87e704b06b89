package io.harbinger.lab.container;

import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.lab.invariant.Scenario;
import io.harbinger.topology.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;

/**
 * Configuration of instances that replay a log of any age, with the catalogue of {@link Scenario}.
 *
 * @param name of the application, and what its topics start with
 * @param port of health; 0 for any
 */
record Configuration(String name, String bootstrapServers, String state, int port, int standbys) {

    /**
     * Events of any age and ticks of any time; a dead member is noticed and its transaction aborted within seconds;
     * commits far enough apart for a kill to hit an open transaction.
     */
    private static final String TEXT = """
            applicationId: %s
            topicPrefix: %s
            catalogue: catalogue.yaml
            pipeline: {futureBound: P3660D, retention: P36600D}
            streams:
              {threads: 1, standbyReplicas: %d, stateDir: %s, commitInterval: PT2S}
            http: {host: 127.0.0.1, port: %d}
            kafka:
              bootstrap.servers: "%s"
              consumer.session.timeout.ms: "6000"
              consumer.heartbeat.interval.ms: "1000"
              consumer.max.poll.records: "100"
              producer.transaction.timeout.ms: "10000"
              topic.retention.ms: "-1"
              topic.message.timestamp.before.max.ms: "9223372036854775807"
              topic.message.timestamp.after.max.ms: "9223372036854775807"
            """;

    /** Writes {@code harbinger.yaml} and the catalogue; the application that reads them may be another user. */
    void write(Path directory) {
        try (InputStream catalogue = Scenario.class.getResourceAsStream("/invariant/catalogue.yaml")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.copy(Objects.requireNonNull(catalogue), directory.resolve("catalogue.yaml"));
            Files.writeString(
                    directory.resolve("harbinger.yaml"),
                    TEXT.formatted(name, name, standbys, state, port, bootstrapServers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Topics as {@code run} demands them, whose records stay however old they are. */
    static TopicLayout topics(int partitions) {
        return TopicLayout.live(partitions).withRetention(Duration.ofMillis(-1));
    }

    /** What a test driver needs to behave as such an instance does. */
    static Settings settings() {
        Settings live = Settings.live(1);
        return new Settings(
                "",
                1,
                live.acceptUnknown(),
                Duration.ofDays(3660),
                Duration.ofDays(36600),
                live.limits().duplicateWindow(),
                live.maxRecordBytes());
    }
}
