package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.load.NetworkRecords;
import io.harbinger.client.InputRecords;
import io.harbinger.direct.DirectLog;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.network.Entity;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the number of threads that judge, the direct engine publishes the same records in the same order. */
class SameWorkersTest {

    private static final Topics TOPICS = new Topics("workers");
    private static final WireFormat FORMAT = WireFormat.singleObject();

    static Stream<Named<Log>> logs() {
        return SameEnginesTest.logs();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void shouldPublishTheSameInTheSameOrder(Log log) {
        List<String> one = played(log, 1);

        assertThat(one).isNotEmpty();
        assertThat(played(log, 2)).isEqualTo(one);
        assertThat(played(log, 5)).isEqualTo(one);
    }

    @Test
    void shouldTellIncidentsAndRefusalsInTheSameOrder() {
        List<String> one = played(Log.of(Scenario.events()), 1);

        assertThat(one).anySatisfy(line -> assertThat(line).startsWith(TOPICS.incidents() + ' '));
        assertThat(one).anySatisfy(line -> assertThat(line).startsWith(TOPICS.deadLetters() + ' '));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void shouldRefuseWhatIsNoEvent(int workers) {
        try (var play = new DirectPlay(Scenario.catalogue(), settings(), TOPICS, workers)) {
            play.engine().send(TOPICS.sensorReadings(), bytes("one"), bytes("no reading"), 0, null);
            play.engine().flush();

            assertThat(play.sequence())
                    .filteredOn(line -> line.startsWith(TOPICS.deadLetters() + ' '))
                    .hasSize(1);
        }
    }

    private static List<String> played(Log log, int workers) {
        try (var play = new DirectPlay(Scenario.catalogue(), settings(), TOPICS, workers)) {
            var network = new NetworkRecords(TOPICS.network(), new NetworkCodec(FORMAT));
            for (Entity entity : IncidentRuns.NETWORK) {
                ProducerRecord<byte[], byte[]> record = network.entity(entity, NetworkRecords.ALWAYS);
                play.engine().sendToAll(record.topic(), record.key(), record.value(), NetworkRecords.ALWAYS, null);
            }
            var written = new DirectLog(play.engine(), new InputRecords(TOPICS, new InputCodec(FORMAT)));
            log.until(Scenario.MID_EPISODE).write(written);
            written.refused(new Rejection(Reason.MALFORMED, "", "x", "no row"), "file.csv:17", bytes("x"));
            log.from(Scenario.MID_EPISODE).write(written);
            play.engine().flush();
            return play.sequence();
        }
    }

    private static Settings settings() {
        return Settings.replay("invariant", 1).withPanorama(true).withAlertsJson(true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
