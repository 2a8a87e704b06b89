package io.harbinger.app.config;

import io.harbinger.app.config.AppConfig.Guarantee;
import io.harbinger.app.config.AppConfig.Http;
import io.harbinger.app.config.AppConfig.LogFormat;
import io.harbinger.app.config.AppConfig.Metrics;
import io.harbinger.app.config.AppConfig.Pipeline;
import io.harbinger.app.config.AppConfig.Streams;
import io.harbinger.app.config.AppConfig.UnknownSubjects;
import io.harbinger.catalogue.Require;
import io.harbinger.domain.network.Zones;
import io.harbinger.domain.state.Limits;
import io.harbinger.topology.Settings;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Nearest;
import io.harbinger.yaml.YamlFile;
import io.harbinger.yaml.YamlMap;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the application's configuration; every key may be missing, an unknown one is refused.
 *
 * <pre>{@code
 * applicationId: harbinger
 * topicPrefix: harbinger
 * catalogue: my-catalogue.yaml
 * pipeline: {unknownSubjects: accept, maxUnknownSubjects: 1000000, futureBound: PT1H, retention: P30D,
 *            subjectExpiry: P400D, seriesPerSubject: 4096, duplicateWindow: 64, knownIds: 65536, maxRecordBytes: 262144,
 *            alertsJson: false, panorama: false, zone: UTC}
 * streams: {guarantee: exactly-once, threads: 1, standbyReplicas: 0, stateDir: state, commitInterval: PT0.1S,
 *           tickInterval: PT1S}
 * http: {host: 127.0.0.1, port: 8080}
 * metrics: {topSubjects: 20, keySubjects: [chokepoint1, CNSHA]}
 * schemaRegistry: {url: "https://registry:8081", username: harbinger, password: "${env:REGISTRY_PASSWORD}",
 *                  bearerToken: (in place of both), tls: {truststore: ca.pem, keystore: client.p12, keystorePassword: …}}
 * alertmanager: {urls: ["https://alertmanager:9093"], runbooks: "https://wiki/runbooks", (as schemaRegistry)}
 * webhooks: [{name: webhook, url: "https://erp.example/alerts", secrets: ["${env:WEBHOOK_SECRET}"], (or secretFiles: […])
 *             allowPrivate: false, tls: {…}}]
 * log: {format: text}
 * kafka: {security.protocol: SSL, ssl.truststore.password: "${env:TRUSTSTORE_PASSWORD}"}
 * }</pre>
 */
public final class AppConfigReader {

    private static final AppConfig NORMAL = AppConfig.DEFAULT;

    private final Placeholders placeholders;
    private final KafkaRules kafkaRules;
    private final Map<String, String> typed;

    /**
     * A reader.
     *
     * @param environment gives the value of a variable, null where it is not set: {@code System::getenv}
     */
    public AppConfigReader(Function<String, @Nullable String> environment, KafkaRules kafkaRules) {
        this(environment, kafkaRules, Map.of());
    }

    /**
     * A reader for a command that has settings of its own.
     *
     * @param typed Kafka settings of the command line, which override those of the file
     */
    public AppConfigReader(
            Function<String, @Nullable String> environment, KafkaRules kafkaRules, Map<String, String> typed) {
        this.placeholders = new Placeholders(environment);
        this.kafkaRules = kafkaRules;
        this.typed = Map.copyOf(typed);
    }

    public Loaded<AppConfig> read(Path file) {
        return YamlFile.read(file, map -> config(map, file));
    }

    private @Nullable AppConfig config(YamlMap map, Path file) {
        String applicationId = name(map, "applicationId", NORMAL.applicationId());
        String topicPrefix = name(map, "topicPrefix", NORMAL.topicPrefix());
        Path catalogue = path(map, "catalogue", file);
        Pipeline pipeline = pipeline(map.optionalMap("pipeline"));
        Streams streams = streams(map.optionalMap("streams"), file);
        Http http = http(map.optionalMap("http"));
        Metrics metrics = metrics(map.optionalMap("metrics"));
        Services services = new ServicesReader(placeholders, file).read(map);
        LogFormat format = format(map.optionalMap("log"));
        KafkaSettings kafka =
                new KafkaSettingsReader(placeholders, kafkaRules, typed).read(map.confidentialMap("kafka"));
        return map.build(() -> new AppConfig(
                applicationId,
                topicPrefix,
                catalogue,
                Objects.requireNonNull(pipeline),
                Objects.requireNonNull(streams),
                Objects.requireNonNull(http),
                Objects.requireNonNull(metrics),
                Objects.requireNonNull(services),
                format,
                kafka));
    }

    private static @Nullable Pipeline pipeline(@Nullable YamlMap map) {
        Pipeline normal = NORMAL.pipeline();
        if (map == null) {
            return normal;
        }
        var unknown = map.enumValue("unknownSubjects", UnknownSubjects.class, normal.unknownSubjects());
        Duration futureBound = map.duration("futureBound", normal.futureBound());
        map.check("futureBound", !futureBound.isNegative(), "must not be negative, was " + futureBound);
        Duration retention = positive(map, "retention", normal.retention());
        Limits limits = limits(map, retention);
        int maxUnknown = within(map, "maxUnknownSubjects", normal.maxUnknownSubjects(), 0, Integer.MAX_VALUE);
        int maxRecordBytes = within(map, "maxRecordBytes", normal.maxRecordBytes(), 1024, Settings.LARGEST_RECORD);
        boolean alertsJson = map.bool("alertsJson", normal.alertsJson());
        boolean panorama = map.bool("panorama", normal.panorama());
        ZoneId zone = zone(map);
        return map.build(() -> new Pipeline(
                unknown, futureBound, retention, limits, maxUnknown, maxRecordBytes, alertsJson, panorama, zone));
    }

    private static ZoneId zone(YamlMap map) {
        String name = map.string("zone", "UTC");
        ZoneId zone = Zones.of(name);
        map.check(
                "zone",
                zone != null,
                "must be the IANA name of a zone, was '" + name + "'"
                        + Nearest.hint(name, new TreeSet<>(ZoneId.getAvailableZoneIds())));
        return zone == null ? NORMAL.pipeline().zone() : zone;
    }

    private static Limits limits(YamlMap map, Duration retention) {
        Limits normal = NORMAL.pipeline().limits();
        int ids = within(map, "duplicateWindow", normal.duplicateWindow(), 1, Limits.MOST_IDS);
        int known = within(map, "knownIds", normal.knownIds(), 1, Limits.MOST_KNOWN_IDS);
        int series = within(map, "seriesPerSubject", normal.seriesPerSubject(), 1, Limits.MOST_SERIES);
        boolean normalWillDo = retention.compareTo(normal.subjectExpiry()) < 0;
        Duration expiry =
                map.duration("subjectExpiry", normalWillDo ? normal.subjectExpiry() : retention.multipliedBy(2));
        map.check(
                "subjectExpiry",
                expiry.compareTo(retention) > 0,
                "must be longer than retention, which is " + retention + ", was " + expiry);
        // A mistake is a violation already, which keeps the whole from being built.
        return new Limits(
                ids >= 1 && ids <= Limits.MOST_IDS ? ids : normal.duplicateWindow(),
                known >= 1 && known <= Limits.MOST_KNOWN_IDS ? known : normal.knownIds(),
                series >= 1 && series <= Limits.MOST_SERIES ? series : normal.seriesPerSubject(),
                Require.positive(expiry) ? expiry : normal.subjectExpiry());
    }

    private static @Nullable Streams streams(@Nullable YamlMap map, Path file) {
        Streams normal = NORMAL.streams();
        if (map == null) {
            return normal;
        }
        var guarantee = map.enumValue("guarantee", Guarantee.class, normal.guarantee());
        int threads = within(map, "threads", normal.threads(), 1, 256);
        int standbys = within(map, "standbyReplicas", normal.standbyReplicas(), 0, 10);
        Path stateDir = path(map, "stateDir", file);
        Duration commit = positive(map, "commitInterval", normal.commitInterval());
        Duration tick = positive(map, "tickInterval", normal.tickInterval());
        return map.build(() -> new Streams(guarantee, threads, standbys, stateDir, commit, tick));
    }

    private static @Nullable Http http(@Nullable YamlMap map) {
        Http normal = NORMAL.http();
        if (map == null) {
            return normal;
        }
        String host = map.string("host", normal.host());
        map.check("host", !host.isBlank(), "must be a host name or address, was '" + host + "'");
        int port = within(map, "port", normal.port(), 0, 65535);
        return map.build(() -> new Http(host, port));
    }

    private static @Nullable Metrics metrics(@Nullable YamlMap map) {
        Metrics normal = NORMAL.metrics();
        if (map == null) {
            return normal;
        }
        int top = within(map, "topSubjects", normal.topSubjects(), 0, Metrics.MOST);
        List<String> key = map.has("keySubjects") ? map.strings("keySubjects") : normal.keySubjects();
        map.check(
                "keySubjects", key.size() <= Metrics.MOST, "must be " + Metrics.MOST + " at most, were " + key.size());
        return map.build(() -> new Metrics(top, key));
    }

    private static LogFormat format(@Nullable YamlMap map) {
        LogFormat normal = NORMAL.logFormat();
        return map == null ? normal : map.enumValue("format", LogFormat.class, normal);
    }

    private static String name(YamlMap map, String key, String fallback) {
        String name = map.string(key, fallback);
        map.check(key, AppConfig.isName(name), "must be letters, digits, dots and dashes, was '" + name + "'");
        return name;
    }

    private static int within(YamlMap map, String key, int fallback, int min, int max) {
        int value = map.integer(key, fallback);
        map.check(key, value >= min && value <= max, "must be " + min + " to " + max + ", was " + value);
        return value;
    }

    private static Duration positive(YamlMap map, String key, Duration fallback) {
        Duration value = map.duration(key, fallback);
        map.check(key, Require.positive(value), "must be longer than 0, was " + value);
        return value;
    }

    /** Relative to the directory of the file that names it. */
    static @Nullable Path path(YamlMap map, String key, Path file) {
        String text = map.optionalString(key);
        if (text == null || map.failed(key)) {
            return null;
        }
        try {
            return file.resolveSibling(text);
        } catch (InvalidPathException e) {
            map.violation(key, "must be a file name, was '" + text + "'");
            return null;
        }
    }
}
