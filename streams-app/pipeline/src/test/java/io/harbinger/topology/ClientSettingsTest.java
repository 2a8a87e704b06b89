package io.harbinger.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientSettingsTest {

    private final ClientSettings settings = new ClientSettings(
            "kafka:9093",
            Map.of("security.protocol", "SSL", "ssl.keystore.password", "hunter2", "producer.linger.ms", "7"));

    @Test
    void shouldGivePlainSettingsToEveryClientAndPrefixedOnesToOne() {
        assertThat(settings.admin())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("bootstrap.servers", "kafka:9093")
                .doesNotContainKeys("linger.ms", "producer.linger.ms");
        assertThat(settings.producer()).containsEntry("linger.ms", "7").containsEntry("security.protocol", "SSL");
    }

    @Test
    void shouldNeverShowValues() {
        assertThat(settings.toString())
                .contains("kafka:9093", "ssl.keystore.password")
                .doesNotContain("hunter2");
    }
}
