package io.harbinger.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.app.config.AppConfig;
import io.harbinger.app.config.AppConfig.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BridgeOptionsTest {

    @TempDir
    Path directory;

    @Test
    void shouldListenBesideAnInstanceWhenNothingIsSaid() {
        assertThat(config().http()).isEqualTo(new Http("127.0.0.1", 9465));
    }

    @Test
    void shouldTakeBrokersTopicsAndAddressFromTheInstancesConfiguration() throws IOException {
        String file = file();

        AppConfig config = config("--config", file);

        assertThat(config.topics().alertsCurrent()).isEqualTo("ours.alerts-current.v1");
        assertThat(config.http()).isEqualTo(new Http("0.0.0.0", 8080));
        assertThat(config.kafka().values())
                .containsEntry("bootstrap.servers", "kafka:9093")
                .containsEntry("security.protocol", "SSL");
    }

    @Test
    void shouldPreferWhatTheCommandLineSays() throws IOException {
        AppConfig config = config("--config", file(), "--prefix", "theirs", "--host", "10.0.0.1", "--port", "7000");

        assertThat(config.topics().prefix()).isEqualTo("theirs");
        assertThat(config.http()).isEqualTo(new Http("10.0.0.1", 7000));
    }

    @Test
    void shouldRefuseAPortThatCannotBe() {
        assertThatThrownBy(() -> config("--port", "70000"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("port must be 0 to 65535, was 70000");
    }

    private String file() throws IOException {
        return Files.writeString(directory.resolve("harbinger.yaml"), """
                topicPrefix: ours
                streams: {threads: 4}
                http: {host: 0.0.0.0, port: 8080}
                kafka: {bootstrap.servers: "kafka:9093", security.protocol: SSL}
                """).toString();
    }

    private static AppConfig config(String... arguments) {
        BridgeOptions options = CommandLine.populateCommand(new BridgeOptions(), arguments);
        return options.over(UserFiles.configuration(options.file(), Map.of()), Map.of());
    }
}
