package io.harbinger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever asks for encryption or a login gets it, or an error. */
class SecurityRulesTest {

    @Test
    void shouldRefuseEncryptionThatTheProtocolDoesNotUse() {
        assertThat(SecurityRules.violations(Map.of("ssl.truststore.location", "ca.p12")))
                .containsOnlyKeys("ssl.truststore.location")
                .containsValue("has no effect while security.protocol is PLAINTEXT:"
                        + " set security.protocol to SSL or SASL_SSL");
        assertThat(SecurityRules.violations(
                        Map.of("ssl.truststore.location", "ca.p12", "security.protocol", "sasl_plaintext")))
                .containsOnlyKeys("ssl.truststore.location");
    }

    @Test
    void shouldRefuseALoginThatTheProtocolDoesNotUse() {
        assertThat(SecurityRules.violations(Map.of("sasl.mechanism", "PLAIN", "security.protocol", "SSL")))
                .containsOnlyKeys("sasl.mechanism");
    }

    @Test
    void shouldLookAtTheProtocolOfTheClientThatASettingIsFor() {
        assertThat(SecurityRules.violations(Map.of(
                        "producer.ssl.keystore.location", "k",
                        "consumer.security.protocol", "SSL",
                        "main.consumer.ssl.keystore.location", "k")))
                .containsOnlyKeys("producer.ssl.keystore.location");
    }

    @Test
    void shouldTakeWhatTakesEffect() {
        assertThat(SecurityRules.violations(Map.of(
                        "security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN", "ssl.truststore.location", "ca")))
                .isEmpty();
        assertThat(SecurityRules.violations(
                        Map.of("security.protocol", "${file:x:y}", "ssl.truststore.location", "ca")))
                .isEmpty();
        assertThat(SecurityRules.violations(Map.of("client.id", "x"))).isEmpty();
    }
}
