package io.harbinger.app.config;

import io.harbinger.catalogue.Require;
import io.harbinger.domain.state.Limits;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code harbinger run --config FILE}; {@link AppConfigReader} reads it. Safe to log: secrets never
 * show.
 *
 * @param applicationId consumer group, transactional ids and internal topics start with it
 * @param topicPrefix what the name of every topic starts with
 * @param catalogue the user's catalogue file, resolved against the configuration file; null for the built-in one
 * @param services what is used besides Kafka
 * @param kafka settings handed to every Kafka client
 */
public record AppConfig(
        String applicationId,
        String topicPrefix,
        @Nullable Path catalogue,
        Pipeline pipeline,
        Streams streams,
        Http http,
        Metrics metrics,
        Services services,
        LogFormat logFormat,
        KafkaSettings kafka) {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9.-]{0,199}";
    private static final int HTTP_PORT = 8080;

    /** What applies where no file says otherwise. */
    public static final AppConfig DEFAULT = new AppConfig(
            "harbinger",
            "harbinger",
            null,
            Pipeline.DEFAULT,
            Streams.DEFAULT,
            new Http("127.0.0.1", HTTP_PORT),
            Metrics.DEFAULT,
            Services.NONE,
            LogFormat.TEXT,
            KafkaSettings.NONE);

    public AppConfig {
        for (String name : List.of(applicationId, topicPrefix)) {
            Require.that(isName(name), "a name must be letters, digits, dots and dashes, was '" + name + "'");
        }
    }

    static boolean isName(String text) {
        return text.matches(NAME);
    }

    public Topics topics() {
        return new Topics(topicPrefix);
    }

    /**
     * The settings of the live topology.
     *
     * @param partitions partitions of the input topics, as found on the cluster
     */
    public Settings settings(int partitions) {
        return new Settings(
                "",
                partitions,
                pipeline.unknownSubjects() == UnknownSubjects.ACCEPT,
                pipeline.futureBound(),
                pipeline.retention(),
                pipeline.limits(),
                pipeline.maxUnknownSubjects(),
                pipeline.maxRecordBytes(),
                pipeline.alertsJson(),
                pipeline.panorama());
    }

    /** What happens to events of nodes and products that the network does not know. */
    public enum UnknownSubjects {
        /** Accepted, and counted. */
        ACCEPT,
        /** Dead-lettered. */
        REJECT
    }

    /** Format of the logs. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** What a commit guarantees. */
    public enum Guarantee {
        EXACTLY_ONCE("exactly_once_v2"),
        AT_LEAST_ONCE("at_least_once");

        private final String kafkaValue;

        Guarantee(String kafkaValue) {
            this.kafkaValue = kafkaValue;
        }

        /** The value of Kafka Streams' {@code processing.guarantee}. */
        public String kafkaValue() {
            return kafkaValue;
        }
    }

    /**
     * Which events are accepted, what is kept of them, and what is written.
     *
     * @param futureBound how far ahead of the event time of ticks an event may be
     * @param retention how old an event may be against that time
     * @param limits what is kept of a subject at most
     * @param maxUnknownSubjects subjects kept per partition that the network does not know, at least 0
     * @param maxRecordBytes largest accepted record value, 1024 to {@link Settings#LARGEST_RECORD}
     * @param alertsJson whether alerts and incidents are written once more, as JSON
     * @param panorama whether risk is followed along the network
     * @param zone of the days, weeks and months of places of which the network states none
     */
    public record Pipeline(
            UnknownSubjects unknownSubjects,
            Duration futureBound,
            Duration retention,
            Limits limits,
            int maxUnknownSubjects,
            int maxRecordBytes,
            boolean alertsJson,
            boolean panorama,
            ZoneId zone) {

        static final Pipeline DEFAULT = of(Settings.live(1));

        public Pipeline {
            Require.that(!futureBound.isNegative(), "futureBound must not be negative, was " + futureBound);
            Require.that(Require.positive(retention), "retention must be longer than 0, was " + retention);
            Require.that(
                    limits.subjectExpiry().compareTo(retention) > 0,
                    "subjectExpiry must be longer than retention, " + retention + ", was " + limits.subjectExpiry());
        }

        /** With risk followed along the network, or not. */
        public Pipeline withPanorama(boolean followed) {
            return new Pipeline(
                    unknownSubjects,
                    futureBound,
                    retention,
                    limits,
                    maxUnknownSubjects,
                    maxRecordBytes,
                    alertsJson,
                    followed,
                    zone);
        }

        private static Pipeline of(Settings live) {
            return new Pipeline(
                    live.acceptUnknown() ? UnknownSubjects.ACCEPT : UnknownSubjects.REJECT,
                    live.futureBound(),
                    live.retention(),
                    live.limits(),
                    live.maxUnknownSubjects(),
                    live.maxRecordBytes(),
                    live.alertsJson(),
                    live.panorama(),
                    ZoneOffset.UTC);
        }
    }

    /**
     * How the application runs.
     *
     * @param threads stream threads, at least 1
     * @param standbyReplicas warm copies of each state store, at least 0
     * @param stateDir directory of local state; null for the user's directory of state
     * @param commitInterval time between commits; output is seen by others after one
     * @param tickInterval time between ticks
     */
    public record Streams(
            Guarantee guarantee,
            int threads,
            int standbyReplicas,
            @Nullable Path stateDir,
            Duration commitInterval,
            Duration tickInterval) {

        private static final Duration COMMIT = Duration.ofMillis(100);

        static final Streams DEFAULT = new Streams(Guarantee.EXACTLY_ONCE, 1, 0, null, COMMIT, Duration.ofSeconds(1));

        public Streams {
            Require.that(threads >= 1, "threads must be at least 1, was " + threads);
            Require.that(standbyReplicas >= 0, "standbyReplicas must not be negative, was " + standbyReplicas);
            Require.that(Require.positive(commitInterval), "commitInterval must be longer than 0");
            Require.that(Require.positive(tickInterval), "tickInterval must be longer than 0");
        }
    }

    /**
     * Which subjects have metrics of their own; this bounds the series, however many subjects there are.
     *
     * @param topSubjects number of each instance's subjects, those with the highest scores, 0 to 200
     * @param keySubjects ids that are shown always, 200 at most
     */
    public record Metrics(int topSubjects, List<String> keySubjects) {

        static final int MOST = 200;
        static final Metrics DEFAULT = new Metrics(20, List.of());

        public Metrics {
            Require.that(topSubjects >= 0 && topSubjects <= MOST, "topSubjects must be 0 to 200, was " + topSubjects);
            Require.that(keySubjects.size() <= MOST, "keySubjects must be 200 at most, were " + keySubjects.size());
            keySubjects = List.copyOf(keySubjects);
        }
    }

    /**
     * Where metrics and health are served.
     *
     * @param port 0 for any free one
     */
    public record Http(String host, int port) {
        public Http {
            Require.that(port >= 0 && port <= 65535, "port must be 0 to 65535, was " + port);
        }
    }
}
