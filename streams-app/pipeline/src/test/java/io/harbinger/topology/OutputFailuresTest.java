package io.harbinger.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.stage.Telemetry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.junit.jupiter.api.Test;

class OutputFailuresTest {

    private static final Exception TOO_LARGE = new RecordTooLargeException("too large");

    private final List<String> dropped = new ArrayList<>();
    private final OutputFailures failures = new OutputFailures();

    OutputFailuresTest() {
        var properties = new Properties();
        OutputFailures.handle(properties, Topics.LIVE, new Telemetry() {
            @Override
            public void outputDropped(String topic) {
                dropped.add(topic);
            }
        });
        assertThat(properties)
                .containsEntry(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, OutputFailures.class);
        Map<String, Object> configs = new HashMap<>();
        properties.forEach((key, value) -> configs.put((String) key, value));
        failures.configure(configs);
    }

    private Result result(String topic, Exception exception) {
        return failures.handleError(null, new ProducerRecord<>(topic, new byte[1]), exception)
                .result();
    }

    @Test
    void shouldLeaveOutAndCountWhatIsTooLargeWhereLittleIsLost() {
        Set<String> droppable = Set.of(
                "harbinger.indicator-values.v1",
                "harbinger.risk-scores.v1",
                "harbinger.dead-letters.v1",
                "harbinger.late-events.v1");

        droppable.forEach(topic -> assertThat(result(topic, TOO_LARGE)).isEqualTo(Result.RESUME));

        assertThat(dropped).containsExactlyInAnyOrderElementsOf(droppable);
    }

    @Test
    void shouldStopRatherThanLoseAnAlertAnEventOrState() {
        for (String topic : List.of(
                Topics.LIVE.alerts(),
                Topics.LIVE.alertsCurrent(),
                Topics.LIVE.laneEvents(),
                "harbinger-subjects-changelog")) {
            assertThat(result(topic, TOO_LARGE)).as(topic).isEqualTo(Result.FAIL);
        }
        assertThat(dropped).isEmpty();
    }

    @Test
    void shouldTreatEveryOtherFailureAsKafkaStreamsDoes() {
        assertThat(result(Topics.LIVE.riskScores(), new TimeoutException())).isEqualTo(Result.RETRY);
        assertThat(result(Topics.LIVE.riskScores(), new InvalidTopicException()))
                .isEqualTo(Result.FAIL);
        assertThat(dropped).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsTooLargeBeforeKafkasProducerDoes() throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", "127.0.0.1:1", "max.request.size", "1000");
        List<Exception> refused = new ArrayList<>();
        try (var producer = new SizeCheckedProducer(config)) {
            var record = new ProducerRecord<>("topic", 0, new byte[300], new byte[300]);
            record.headers().add("name", new byte[300]);

            var sent = producer.send(record, (metadata, exception) -> {
                assertThat(metadata.topic()).isEqualTo("topic");
                refused.add(exception);
            });

            assertThat(sent)
                    .failsWithin(0, java.util.concurrent.TimeUnit.SECONDS)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(RecordTooLargeException.class);
        }
        assertThat(refused)
                .singleElement()
                .satisfies(exception -> assertThat(exception)
                        .isInstanceOf(RecordTooLargeException.class)
                        .hasMessage("a record of 1014 bytes for topic, at most 1000 are taken"));
    }
}
