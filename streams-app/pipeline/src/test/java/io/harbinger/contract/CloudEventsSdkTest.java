package io.harbinger.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.harbinger.schema.AlertTransition;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.testing.pipeline.SyntheticLog;
import io.harbinger.topology.Settings;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java SDK of CloudEvents reads the records of alerts, in the binary mode of its Kafka binding. */
class CloudEventsSdkTest {

    private static final OutputCodec CODEC = new OutputCodec(WireFormat.singleObject(), "", "");

    private static List<PublishedRecord> alerts;
    private static List<PublishedRecord> current;
    private static List<PublishedRecord> json;

    @BeforeAll
    static void play(@TempDir Path state) {
        try (var pipeline = new Pipeline(state, Catalogues.daily("PT0S"), settings())) {
            LogPlayer.playInOrder(pipeline, SyntheticLog.everything());
            alerts = pipeline.read(pipeline.topics.alerts());
            current = pipeline.read(pipeline.topics.alertsCurrent());
            json = pipeline.read(pipeline.topics.alertsJson());
        }
    }

    private static Settings settings() {
        return Settings.replay("contract", 1).withAlertsJson(true);
    }

    @Test
    void shouldReadEveryAttributeOfAnAlertAsTheRecordItselfSays() {
        assertThat(alerts).isNotEmpty().allSatisfy(record -> {
            CloudEvent event = read(record);
            AlertTransition alert = CODEC.decodeAlert(record.value());
            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(event.getId())
                    .isEqualTo(alert.getAlertId() + "/" + kind(alert) + "/"
                            + alert.getDetectedAt().toEpochMilli());
            assertThat(event.getType()).isEqualTo("io.harbinger.alert." + kind(alert));
            assertThat(event.getSource()).isEqualTo(URI.create("/harbinger/runs/contract"));
            assertThat(event.getSubject()).isEqualTo(record.keyText());
            assertThat(Objects.requireNonNull(event.getTime()).toInstant()).isEqualTo(alert.getDetectedAt());
            assertThat(event.getDataContentType()).isEqualTo("application/avro");
            assertThat(event.getDataSchema()).isNotNull();
            assertThat(event.getExtension("recordedtime"))
                    .isEqualTo(alert.getPublishedAt().toString());
            assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(record.value());
        });
    }

    @Test
    void shouldReadAnEndedAlertAsAnEventWithoutData() {
        List<PublishedRecord> ended =
                current.stream().filter(record -> record.value() == null).toList();

        assertThat(ended).isNotEmpty().allSatisfy(record -> {
            CloudEvent event = read(record);
            assertThat(event.getType()).matches("io\\.harbinger\\.alert\\.(cleared|expired|superseded)");
            assertThat(event.getSubject()).isEqualTo(record.keyText());
            assertThat(event.getData()).isNull();
        });
    }

    @Test
    void shouldReadTheJsonOfAnAlertUnderTheSameId() {
        assertThat(json).hasSameSizeAs(alerts);
        for (int i = 0; i < json.size(); i++) {
            CloudEvent event = read(json.get(i));
            assertThat(event.getId()).isEqualTo(read(alerts.get(i)).getId());
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getDataSchema()).isEqualTo(URI.create(OutputCodec.ALERT_JSON_SCHEMA));
            assertThat(new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new JsonLines()
                            .write(CODEC.decodeAlert(alerts.get(i).value())));
        }
    }

    private static CloudEvent read(PublishedRecord record) {
        var headers = new RecordHeaders();
        record.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return KafkaMessageFactory.createReader(headers, record.value()).toEvent();
    }

    private static String kind(AlertTransition alert) {
        return alert.getKind().name().toLowerCase(Locale.ROOT);
    }
}
