package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.client.InputRecords;
import io.harbinger.direct.DirectLog;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The direct engine publishes what Kafka Streams does, to the byte, of every log of the invariant. */
class SameEnginesTest {

    private static final Topics TOPICS = new Topics("driven");

    static Stream<Named<Log>> logs() {
        Log log = Log.of(Scenario.events());
        return Stream.of(
                Named.of("in order", log),
                Named.of("with readings", Log.of(Scenario.readingHeavy())),
                Named.of("out of order within grace", log.shuffled(11, Scenario.GRACE)),
                Named.of("out of order beyond it", log.shuffled(13, 4 * Scenario.GRACE)),
                Named.of("repeated in a row", log.tripled()),
                Named.of("repeated apart", log.tripledApart(25)),
                Named.of("corrected", log.corrected()),
                Named.of("cut short", log.until(Scenario.MID_EPISODE)));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void shouldPublishTheSameRecords(Log log) {
        RecordedOutputs streams = DriverRun.record(log);

        RecordedOutputs direct = direct(log);

        direct.outputs().assertSameAs(streams.outputs());
        assertThat(direct.bytes()).isNotEmpty().isEqualTo(streams.bytes());
        assertThat(direct.outputs().alerts()).isNotEmpty();
    }

    private static RecordedOutputs direct(Log log) {
        try (var play = new DirectPlay(Scenario.catalogue(), Settings.replay("invariant", 1), TOPICS)) {
            var records = new InputRecords(TOPICS, new InputCodec(WireFormat.singleObject()));
            log.write(new DirectLog(play.engine(), records));
            return new RecordedOutputs(Outputs.read(play, TOPICS), RecordedOutputs.bytes(play, TOPICS));
        }
    }
}
