package io.harbinger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each secret is configured in every wrong way we could think of; nothing that is printed has it in it. */
class SecretsTest {

    private static final String SECRET = "hunter2";
    private static final String JAAS = "org.apache.kafka.common.security.plain.PlainLoginModule";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    /** Values that a secret setting may be given by mistake, with the secret in them. */
    private static final List<String> VALUES = List.of(
            SECRET,
            "\"" + SECRET,
            "'" + SECRET + "'",
            "[" + SECRET + "]",
            "{a: " + SECRET + "}",
            "*" + SECRET,
            "&" + SECRET + " *" + SECRET,
            "!" + SECRET + " x",
            "@" + SECRET,
            "%" + SECRET,
            SECRET + ": x",
            "|" + SECRET,
            "\"a\\q" + SECRET + "\"",
            "\"" + SECRET + "\\u000a\"",
            "\"" + JAAS + " " + SECRET + " password=a;\"",
            "\"" + JAAS + " required password=" + SECRET + "\"",
            "\"" + JAAS + " required password " + SECRET + ";\"",
            "'" + JAAS + " required password=\"" + SECRET + ";'",
            "\"com.example.None required password=" + SECRET + ";\"",
            "\"https://ann:" + SECRET + "@localhost:1\"",
            "\"https://ann:" + SECRET + "@local host:1\"",
            "\"https://ann:" + SECRET + "^@localhost\"",
            "\"https://localhost:1/?token=" + SECRET + "\"",
            "\"${env:NOT_SET_EITHER}" + SECRET + "\"");

    /** Lines of a configuration in which {@code %s} is a value. */
    private static final List<String> LINES = List.of(
            "kafka: %s",
            "kafka: {sasl.jaas.config: %s}",
            "kafka: {security.protocol: SASL_PLAINTEXT, sasl.mechanism: PLAIN, sasl.jaas.config: %s}",
            "kafka: {sasl.jass.config: %s}",
            "kafka: {producer.sasl.jaas.config: %s}",
            "kafka: {ssl.truststore.password: %s}",
            "kafka: {security.protocol: SSL, ssl.keystore.location: /none, ssl.keystore.password: %s}",
            "kafka: {security.protocol: SSL, ssl.keystore.type: PEM, ssl.keystore.key: %s}",
            "kafka: {security.protocol: SSL, ssl.truststore.type: PEM, ssl.truststore.certificates: %s}",
            "kafka: {ssl.key.passwort: %s}",
            "kafka:\n  ssl.key.password=%s",
            "kafka:\n  ssl.key.password=%s:",
            "kafka:\n  ssl.key.password %s",
            "kafka:\n  ssl.key.password: a\n  ssl.key.password: %s",
            "kafka: {sasl.oauthbearer.client.credentials.client.secret: %s}",
            "schemaRegistryUrl: %s",
            "schemaRegistry: %s",
            "schemaRegistry: {url: %s}",
            "schemaRegistry: {url: \"http://localhost:1\", password: %s}",
            "schemaRegistry: {url: \"http://localhost:1\", username: a, password: %s}",
            "schemaRegistry: {url: \"http://localhost:1\", username: \"%s:b\"}",
            "schemaRegistry: {url: \"http://localhost:1\", bearerToken: %s}",
            "schemaRegistry: {url: \"http://localhost:1\", username: a, bearerToken: %s}",
            "schemaRegistry: {url: \"http://localhost:1\", tls: %s}",
            "schemaRegistry: {url: \"https://localhost:1\", tls: {keystore: harbinger.yaml, keystorePassword: %s}}",
            "schemaRegistry: {url: \"https://localhost:1\", tls: {truststore: harbinger.yaml, truststorePassword: %s}}",
            "alertmanager: %s",
            "alertmanager: {urls: %s}",
            "alertmanager: {urls: [\"http://localhost:1\"], passwort: %s}",
            "alertmanager: {urls: [\"http://localhost:1\"], bearerToken: %s}",
            "alertmanager: {bearerToken: [%s]}",
            "webhooks: %s",
            "webhooks: {url: %s}",
            "webhooks: [{url: %s}]",
            "webhooks: [{url: \"https://localhost:1\", secrets: %s}]",
            "webhooks: [{url: \"https://localhost:1\", secrets: [%s]}]",
            "webhooks: [{url: \"https://localhost:1\", secrets: [whsec_%s]}]",
            "webhooks: [{url: \"https://localhost:1\", secrets: {a: %s}}]",
            "webhooks: [{url: \"https://localhost:1\", secrets: [[%s]]}]",
            "webhooks: [{url: \"https://localhost:1\", secret: %s}]",
            "webhooks: [{url: \"https://localhost:1\", secretFiles: harbinger.yaml, tls: {keystorePassword: %s}}]");

    static Stream<String> lines() {
        return LINES.stream();
    }

    static Stream<List<String>> options() {
        String url = "http://ann:" + SECRET + "@localhost:1";
        List<List<String>> all = new ArrayList<>();
        for (String kafka : List.of(
                "sasl.jaas.config",
                "sasl.jaas.config " + SECRET,
                SECRET,
                "=" + SECRET,
                "sasl.jass.config=" + SECRET,
                "sasl.jaas.config=" + SECRET,
                "sasl.jaas.config=" + JAAS + " " + SECRET + ";",
                "producer.sasl.jaas.config=" + JAAS + " required password=" + SECRET,
                "ssl.keystor.password=" + SECRET)) {
            all.add(List.of("run", "-b", "localhost:1", "-K", kafka));
            all.add(List.of("topics", "--verify", "-b", "localhost:1", "--kafka=" + kafka));
        }
        all.add(List.of("run", "-b", "localhost:1", "-K", "ssl.key.password=", SECRET));
        all.add(List.of("run", "-b", "localhost:1", "-K", "ssl.key.password", "=", SECRET));
        all.add(List.of("run", "-b", "localhost:1", "-K", "ssl.key.password=", "--" + SECRET));
        all.add(List.of("run", "-b", "localhost:1", "--ssl.key.password=" + SECRET));
        all.add(List.of("run", "-b", "localhost:1", "--bearer-token=" + SECRET));
        for (String wrong : List.of(url, url + "/^", "ann:" + SECRET, "http://localhost:1/?token=" + SECRET)) {
            all.add(List.of("topics", "--verify", "-b", "localhost:1", "--schema-registry-url", wrong));
            all.add(List.of("bridge", "-b", "localhost:1", "--alertmanager-url", wrong));
            all.add(List.of("bridge", "-b", "localhost:1", "--webhook", wrong));
        }
        return all.stream();
    }

    /** Settings that only a client which is made of them can refuse. */
    static Stream<List<String>> clients() {
        String oauth = "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required";
        return Stream.of(
                List.of("security.protocol=SSL", "ssl.keystore.type=PEM", "ssl.keystore.key=" + SECRET),
                List.of(
                        "security.protocol=SSL",
                        "ssl.keystore.type=PEM",
                        "ssl.keystore.key=-----BEGIN PRIVATE KEY-----" + SECRET + "-----END PRIVATE KEY-----",
                        "ssl.keystore.certificate.chain=" + SECRET),
                List.of("security.protocol=SSL", "ssl.truststore.type=PEM", "ssl.truststore.certificates=" + SECRET),
                List.of("security.protocol=SSL", "ssl.keystore.location=/none", "ssl.keystore.password=" + SECRET),
                List.of("security.protocol=SSL", "ssl.keystore.location=/etc/passwd", "ssl.key.password=" + SECRET),
                List.of("security.protocol=SASL_SSL", "sasl.jaas.config=a.None required password=\"" + SECRET + "\";"),
                List.of(
                        "security.protocol=SASL_SSL",
                        "sasl.mechanism=PLAIN",
                        "sasl.jaas.config=" + JAAS + " required" + " usrname=a password=\"" + SECRET + "\";"),
                List.of(
                        "security.protocol=SASL_SSL",
                        "sasl.mechanism=OAUTHBEARER",
                        "sasl.jaas.config=" + oauth + " clientSecret=\"" + SECRET
                                + "\" unsecuredLoginLifetimeSeconds=\"" + SECRET + "\";"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void shouldNotPrintASecretThatAClientRefuses(List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of("topics", "--verify", "--verbose", "-b", "localhost:1"));
        // What no client refuses ends where nobody answers.
        arguments.addAll(List.of("-K", "default.api.timeout.ms=500"));
        settings.forEach(setting -> arguments.addAll(List.of("-K", setting)));

        assertThat(execute(arguments)).isNotZero();
        assertThat(text()).contains("harbinger: ").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldNotPrintASecretOfTheConfiguration(String line) throws Exception {
        Path file = directory.resolve("harbinger.yaml");
        for (String value : VALUES) {
            Files.writeString(file, line.replace("%s", value) + "\n");
            // No brokers: what the file may say is read, and nothing is connected.
            execute(List.of("run", "--verbose", "--config", file.toString()));
            execute(List.of("bridge", "--config", file.toString()));
            assertThat(text()).as(value).contains("harbinger: ").doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @MethodSource("options")
    void shouldNotPrintASecretOfAnOption(List<String> arguments) {
        assertThat(execute(arguments)).isEqualTo(2);
        assertThat(text()).contains("harbinger: ").doesNotContain(SECRET);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private int execute(List<String> arguments) {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream logs = System.err;
        System.setErr(stream);
        try {
            return CommandLines.of(new CliContext(InstantSource.system(), stream, stream, "test"))
                    .execute(arguments.toArray(String[]::new));
        } finally {
            System.setErr(logs);
        }
    }
}
