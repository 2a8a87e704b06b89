package io.harbinger.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.cluster.KafkaClientRules;
import io.harbinger.http.WebhookSecret;
import io.harbinger.http.WebhookTarget;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksReaderTest {

    private static final String ONE = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final Map<String, String> ENVIRONMENT = Map.of("ERP_SECRET", ONE, "TOKEN", "t0");

    @TempDir
    Path directory;

    @Test
    void shouldReadReceiversWithSecretsOfTheEnvironmentAndOfFiles() throws IOException {
        Files.writeString(directory.resolve("new.secret"), OTHER + "\n");
        Loaded<AppConfig> read = read("""
                webhooks:
                  - name: erp
                    url: "https://erp.example/alerts?token=${env:TOKEN}"
                    secrets: ["${env:ERP_SECRET}"]
                    secretFiles: [new.secret]
                  - name: chat
                    url: http://chat:8080
                    secrets: %s
                    allowPrivate: true
                    tls: {truststore: ca.pem}
                """.formatted(ONE));

        assertThat(read.problems()).isEmpty();
        List<WebhookTarget> webhooks =
                ((Loaded.Ok<AppConfig>) read).value().services().webhooks();
        assertThat(webhooks).extracting(WebhookTarget::name).containsExactly("erp", "chat");
        assertThat(webhooks.get(0).url()).hasToString("https://erp.example/alerts?token=t0");
        assertThat(webhooks.get(0).secrets())
                .extracting(secret -> secret.sign("a", 1, new byte[0]))
                .containsExactly(
                        WebhookSecret.parse(ONE).sign("a", 1, new byte[0]),
                        WebhookSecret.parse(OTHER).sign("a", 1, new byte[0]));
        assertThat(webhooks.get(1).tls().truststore()).isEqualTo(directory.resolve("ca.pem"));
        assertThat(webhooks).extracting(WebhookTarget::allowPrivate).containsExactly(false, true);
        assertThat(read.toString()).doesNotContain("t0", ONE, ONE.substring(6), OTHER);
    }

    @Test
    void shouldNameEveryMistakeAtOnce() throws IOException {
        assertThat(violations("""
                webhooks:
                  - {name: ERP, url: "http://erp.example", secrets: [whsec_AAAA], retries: 3}
                  - {name: alertmanager, url: "https://a:b@c", secrets: []}
                  - {name: chat, url: "ftp://chat", secretFiles: [none]}
                  - {name: chat, url: "https://chat", secrets: ["${env:NONE}", a, b]}
                  - {url: "https://chat#x", secrets: secret, allowPrivate: perhaps}
                """))
                .containsExactly(
                        "app.yaml:2:12: webhooks[0].name must be in kebab case, 40 characters at most, was 'ERP'",
                        "app.yaml:2:22: webhooks[0].url must be https; http is for private networks alone",
                        "app.yaml:2:53: webhooks[0].secrets must be whsec_ and Base64 of 24 to 64 random bytes, has 3",
                        "app.yaml:2:67: webhooks[0].retries is an unknown key; known here: allowPrivate, name,"
                                + " secretFiles, secrets, tls, url",
                        "app.yaml:3:12: webhooks[1].name must not be 'alertmanager', which is the name of another"
                                + " sink",
                        "app.yaml:3:31: webhooks[1].url must not have a user or a password in it: messages are signed"
                                + " instead",
                        "app.yaml:3:57: webhooks[1].secrets must be one with those of secretFiles, or two while they"
                                + " are rotated; were 0",
                        "app.yaml:4:23: webhooks[2].url must be like https://host/path",
                        "app.yaml:4:50: webhooks[2].secretFiles cannot be read: none",
                        "app.yaml:5:12: webhooks[3].name must be another for each receiver, 'chat' is there twice",
                        "app.yaml:5:48: webhooks[3].secrets needs the environment variable 'NONE', which is not set",
                        "app.yaml:6:11: webhooks[4].url must be like https://host/path",
                        "app.yaml:6:38: webhooks[4].secrets must be whsec_ and Base64 of 24 to 64 random bytes; it"
                                + " does not begin so",
                        "app.yaml:6:60: webhooks[4].allowPrivate must be true or false, was 'perhaps'");
    }

    @Test
    void shouldNotShowATextInPlaceOfAMap() throws IOException {
        assertThat(violations("webhooks: [" + ONE + "]\n"))
                .containsExactly("app.yaml:1:11: webhooks must be a list of maps");
    }

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
}
