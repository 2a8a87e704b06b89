package io.harbinger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaClientRulesTest {

    private final KafkaClientRules rules = new KafkaClientRules();

    @ParameterizedTest
    @CsvSource({
        "security.protocol, SASL_SSL",
        "producer.acks, all",
        "main.consumer.max.poll.records, 500",
        "restore.consumer.fetch.min.bytes, 1",
        "global.consumer.max.poll.records, 1",
        "consumer.group.instance.id, a",
        "admin.retries, 3",
        "topic.segment.bytes, 1048576",
        "topic.retention.ms, -1",
        "num.standby.replicas, 1",
        "group.protocol, streams",
        "upgrade.from, 3.9",
        "client.tag.zone, a",
        "config.providers, file",
        "config.providers.file.class, org.apache.kafka.common.config.provider.FileConfigProvider",
        "config.providers.file.param.x, 1",
        "ssl.truststore.password, ${file:/run/secrets/kafka:password}",
        "metrics.jmx.include, .*",
        "metrics.context.cluster, a",
        "sasl.jaas.config, org.apache.kafka.common.security.scram.ScramLoginModule required username=a password=b;"
    })
    void shouldAcceptWhatTheClientsAndStreamsKnow(String setting, String value) {
        assertThat(rules.violations(Map.of(setting, value))).isEmpty();
    }

    @Test
    void shouldNameEveryUnknownSettingWithTheNearestKnownOne() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("sasl.jass.config", "a");
        settings.put("producer.akcs", "all");
        settings.put("produser.acks", "all");
        settings.put("consumer.acks", "all");
        settings.put("topic.retention", "1");
        settings.put("SSL.Truststore.Password", "a");
        settings.put("my.own.interceptor.setting", "a");
        settings.put("acks", "all");

        assertThat(rules.violations(settings))
                .containsOnlyKeys(settings.keySet().stream().limit(7).toList())
                .contains(
                        entry("sasl.jass.config", "is no setting of Kafka's clients; did you mean 'sasl.jaas.config'?"),
                        entry("producer.akcs", "is no setting of Kafka's clients; did you mean 'producer.acks'?"),
                        entry("produser.acks", "is no setting of Kafka's clients; did you mean 'producer.acks'?"))
                .hasEntrySatisfying(
                        "SSL.Truststore.Password",
                        hint -> assertThat(hint).contains("did you mean 'ssl.truststore.password'?"));
    }

    @Test
    void shouldSayWhichValuesKafkaRefuses() {
        assertThat(rules.violations(Map.of("producer.retries", "many")).get("producer.retries"))
                .isEqualTo(
                        "is refused by Kafka: Invalid value many for configuration retries: Not a number of type INT");
        assertThat(rules.violations(Map.of("security.protocol", "TLS")).get("security.protocol"))
                .startsWith("is refused by Kafka: Invalid value TLS for configuration security.protocol: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.apache.kafka.common.security.plain.PlainLoginModule s3cret username=a;",
                "org.apache.kafka.common.security.plain.PlainLoginModule required password=s3cret",
                "org.apache.kafka.common.security.plain.PlainLoginModule required password s3cret;",
                "org.apache.kafka.common.security.plain.PlainLoginModule required password=\"s3cret;",
                "s3cret",
                "a required; b required password=s3cret;"
            })
    void shouldNotQuoteAJaasConfigurationThatIsNone(String value) {
        assertThat(rules.violations(Map.of("admin.sasl.jaas.config", value)).get("admin.sasl.jaas.config"))
                .startsWith("is no JAAS configuration; it must be like MODULE required")
                .doesNotContain("s3cret");
    }
}
