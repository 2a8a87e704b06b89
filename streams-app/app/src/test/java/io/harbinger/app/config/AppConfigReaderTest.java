package io.harbinger.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.harbinger.app.cluster.KafkaClientRules;
import io.harbinger.domain.state.Limits;
import io.harbinger.topology.Settings;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppConfigReaderTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("STORE_PASSWORD", "s3cr$t\\1", "USER", "ann");

    @TempDir
    Path directory;

    private Loaded<AppConfig> read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("app.yaml"), text);
        return new AppConfigReader(ENVIRONMENT::get, new KafkaClientRules()).read(file);
    }

    private List<String> violations(String text) throws IOException {
        return read(text).problems().stream()
                .map(Violation::toString)
                .map(line -> line.substring(directory.toString().length() + 1))
                .toList();
    }

    @Test
    void shouldReadEveryKey() throws IOException {
        AppConfig config = read("""
                applicationId: watch
                topicPrefix: watch.eu
                catalogue: mine.yaml
                pipeline:
                  unknownSubjects: reject
                  futureBound: PT2H
                  retention: P7D
                  duplicateWindow: 128
                  knownIds: 70000
                  seriesPerSubject: 9000
                  subjectExpiry: P90D
                  maxUnknownSubjects: 500
                  maxRecordBytes: 2048
                  alertsJson: true
                  panorama: true
                streams:
                  guarantee: at-least-once
                  threads: 3
                  standbyReplicas: 1
                  stateDir: state
                  commitInterval: PT0.03S
                  tickInterval: PT2S
                http: {host: 0.0.0.0, port: 9090}
                log: {format: json}
                kafka:
                  security.protocol: SSL
                """).orThrow();

        assertThat(config.applicationId()).isEqualTo("watch");
        assertThat(config.topics().alerts()).isEqualTo("watch.eu.alerts.v1");
        assertThat(config.catalogue()).isEqualTo(directory.resolve("mine.yaml"));
        assertThat(config.settings(6))
                .isEqualTo(new Settings(
                        "",
                        6,
                        false,
                        Duration.ofHours(2),
                        Duration.ofDays(7),
                        new Limits(128, 70_000, 9000, Duration.ofDays(90)),
                        500,
                        2048,
                        true,
                        true));
        assertThat(config.streams())
                .isEqualTo(new AppConfig.Streams(
                        AppConfig.Guarantee.AT_LEAST_ONCE,
                        3,
                        1,
                        directory.resolve("state"),
                        Duration.ofMillis(30),
                        Duration.ofSeconds(2)));
        assertThat(config.http()).isEqualTo(new AppConfig.Http("0.0.0.0", 9090));
        assertThat(config.logFormat()).isEqualTo(AppConfig.LogFormat.JSON);
        assertThat(config.kafka().values()).containsExactly(entry("security.protocol", "SSL"));
    }

    @Test
    void shouldFallBackToTheDefaultsWhenKeysAreMissing() throws IOException {
        assertThat(read("applicationId: harbinger\n").orThrow()).isEqualTo(AppConfig.DEFAULT);
        assertThat(AppConfig.DEFAULT.settings(4)).isEqualTo(Settings.live(4));
        assertThat(AppConfig.DEFAULT.streams().guarantee().kafkaValue()).isEqualTo("exactly_once_v2");
    }

    @Test
    void shouldKeepSubjectsLongerThanTheRetentionWhereNothingIsSaid() throws IOException {
        assertThat(read("pipeline: {retention: P500D}\n")
                        .orThrow()
                        .pipeline()
                        .limits()
                        .subjectExpiry())
                .isEqualTo(Duration.ofDays(1000));
    }

    @Test
    void shouldRefuseLimitsThatCannotBe() throws IOException {
        assertThat(violations("""
                pipeline: {retention: P30D, subjectExpiry: P20D, seriesPerSubject: 0, maxUnknownSubjects: -1}
                """))
                .containsExactly(
                        "app.yaml:1:44: pipeline.subjectExpiry must be longer than retention, which is PT720H, was"
                                + " PT480H",
                        "app.yaml:1:68: pipeline.seriesPerSubject must be 1 to 16384, was 0",
                        "app.yaml:1:91: pipeline.maxUnknownSubjects must be 0 to 2147483647, was -1");
    }

    @Test
    void shouldReportEveryMistakeAtOnce() throws IOException {
        assertThat(violations("""
                applicationId: "a b"
                pipeline: {unknownSubjects: drop, futureBound: -PT1S, retention: 30d, duplicateWindow: 0}
                streams: {guarantee: exactly_once_v2, threads: 0, commitInterval: PT0S}
                http: {port: 70000}
                log: {format: xml}
                kafak: {}
                kafka:
                  application.id: x
                  ssl: {protocol: TLS}
                  ssl.key.password: ${env:NOT_SET}
                """))
                .containsExactly(
                        "app.yaml:1:16: applicationId must be letters, digits, dots and dashes, was 'a b'",
                        "app.yaml:2:29: pipeline.unknownSubjects must be one of accept, reject; was 'drop'",
                        "app.yaml:2:48: pipeline.futureBound must not be negative, was PT-1S",
                        "app.yaml:2:66: pipeline.retention must be an ISO 8601 duration such as PT5M, PT12H or P7D, was"
                                + " '30d'",
                        "app.yaml:2:88: pipeline.duplicateWindow must be 1 to 4096, was 0",
                        "app.yaml:3:22: streams.guarantee must be one of exactly-once, at-least-once; was"
                                + " 'exactly_once_v2'; did you mean 'exactly-once'?",
                        "app.yaml:3:48: streams.threads must be 1 to 256, was 0",
                        "app.yaml:3:67: streams.commitInterval must be longer than 0, was PT0S",
                        "app.yaml:4:14: http.port must be 0 to 65535, was 70000",
                        "app.yaml:5:15: log.format must be one of text, json; was 'xml'",
                        "app.yaml:6:1: kafak is an unknown key; did you mean 'kafka'?",
                        "app.yaml:8:19: kafka.application.id is not set here but by applicationId",
                        "app.yaml:9:8: kafka.ssl must be text, was a map",
                        "app.yaml:10:21: kafka.ssl.key.password needs the environment variable 'NOT_SET', which is not"
                                + " set");
    }

    @Test
    void shouldPutEnvironmentVariablesInPlace() throws IOException {
        AppConfig config = read("""
                kafka:
                  security.protocol: SASL_SSL
                  ssl.truststore.password: ${env:STORE_PASSWORD}
                  sasl.jaas.config: 'Login required username="${env:USER}" password="${env:STORE_PASSWORD}";'
                  client.id: ${file:/etc/x}
                """).orThrow();

        assertThat(config.kafka().values())
                .containsEntry("ssl.truststore.password", "s3cr$t\\1")
                .containsEntry("sasl.jaas.config", "Login required username=\"ann\" password=\"s3cr$t\\1\";")
                .containsEntry("client.id", "${file:/etc/x}");
    }

    @Test
    void shouldNeverShowSecretsInText() throws IOException {
        AppConfig config = read("""
                kafka:
                  security.protocol: SASL_SSL
                  client.id: visible
                  ssl.truststore.password: hidden-1
                  sasl.jaas.config: Login required password="hidden-2";
                  ssl.keystore.key: hidden-3
                  producer.sasl.oauthbearer.client.credentials.client.secret: hidden-4
                schemaRegistry: {url: "http://r:1", username: ann, password: hidden-5}
                alertmanager: {bearerToken: hidden-6, tls: {keystore: k.p12, keystorePassword: hidden-7}}
                """).orThrow();

        assertThat(config.toString()).contains("client.id", "http://r:1").doesNotContain("hidden");
        assertThat(config.kafka().toString()).contains("sasl.jaas.config").doesNotContain("hidden");
    }

    @Test
    void shouldReadWhereRunbooksAreOrRefuseIt() throws IOException {
        AppConfig config = read("alertmanager: {runbooks: \"https://wiki.example/runbooks\"}\n")
                .orThrow();

        assertThat(config.services().runbooks()).hasToString("https://wiki.example/runbooks");
        assertThat(violations("alertmanager: {runbooks: wiki}\n"))
                .singleElement()
                .asString()
                .contains("runbooks", "must be like https://host");
    }

    @Test
    void shouldNameSecuritySettingsWithoutEffectWithTheOtherViolations() throws IOException {
        assertThat(violations("""
                kafka:
                  securty.protocol: SSL
                  ssl.truststore.location: /x
                metrics: {topSubjects: 999}
                """))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("app.yaml:2:21: kafka.securty.protocol is no setting"),
                        line -> assertThat(line)
                                .startsWith("app.yaml:3:28: kafka.ssl.truststore.location has no effect while"
                                        + " security.protocol is PLAINTEXT"),
                        line -> assertThat(line).startsWith("app.yaml:4:24: metrics.topSubjects must be"));
    }

    @Test
    void shouldTakeSecuritySettingsToWhichTheCommandLineGivesTheProtocol() throws IOException {
        Path file = Files.writeString(directory.resolve("app.yaml"), "kafka: {ssl.truststore.location: /x}\n");

        var reader = new AppConfigReader(ENVIRONMENT::get, new KafkaClientRules(), Map.of("security.protocol", "SSL"));

        assertThat(reader.read(file).problems()).isEmpty();
    }
}
