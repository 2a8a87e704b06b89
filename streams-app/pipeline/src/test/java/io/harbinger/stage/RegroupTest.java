package io.harbinger.stage;

import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.pipeline.Pipeline.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.testing.pipeline.Pipeline;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegroupTest {

    private static final Event ARRIVAL =
            anEvent().when("2024-03-01T12:00:00Z").onLane("cnsha>nlrtm").arrives();

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        var setup = new Regroup.Setup("clock", 3, Pipeline.INPUT, 1 << 20);
        stage = new StageDriver(
                state,
                new StageDriver.Part(List.of("lanes"), List.of(TestStores.clock("clock")), List.of("assess")),
                () -> new Regroup(setup));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private RegroupTest tick(int partition, long time) {
        stage.pipe("lanes", LaneKeys.ofTick(partition), Pipeline.INPUT.encodeTick(time), time + 7);
        return this;
    }

    private List<Long> times() {
        return stage.to("assess").stream()
                .map(Record::value)
                .map(arrival -> ((TimeAdvanced) arrival).time())
                .toList();
    }

    @Test
    void shouldHaveNoWatermarkBeforeEveryUpstreamPartitionHas() {
        tick(0, 100).tick(1, 900).tick(0, 500);

        assertThat(times()).isEmpty();
    }

    @Test
    void shouldForwardTheLowestWatermarkOfAllUpstreamPartitionsWithItAsTimestamp() {
        tick(0, 100).tick(1, 900).tick(2, 300);

        assertThat(stage.to("assess")).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(new TimeAdvanced(100));
            assertThat(record.timestamp()).isEqualTo(100);
        });
        tick(0, 200).tick(0, 150).tick(0, 800).tick(2, 300).tick(2, 1000);
        assertThat(times()).containsExactly(200L, 300L, 800L);
    }

    @Test
    void shouldPassAnEventToItsLaneWithTheRecordItCameAs() {
        long time = ARRIVAL.time();

        var from = new Provenance("logistics", 2, 77, 99);
        tick(0, 1).tick(1, 1).tick(2, 1).times();

        stage.pipe("lanes", bytes("cnsha>nlrtm"), Pipeline.INPUT.encode(ARRIVAL), time, from.headers());

        assertThat(stage.to("assess")).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("cnsha>nlrtm");
            assertThat(record.timestamp()).isEqualTo(time);
            assertThat(record.value()).isInstanceOfSatisfying(EventArrived.class, arrived -> {
                assertThat(arrived.subject()).isEqualTo(Subject.lane("cnsha>nlrtm"));
                assertThat(arrived.event()).isEqualTo(ARRIVAL);
                assertThat(arrived.watermark()).isEqualTo(99);
                SourceRecord original = arrived.original();
                assertThat(original.topic()).isEqualTo("logistics");
                assertThat(original.partition()).isEqualTo(2);
                assertThat(original.offset()).isEqualTo(77);
                assertThat(original.key()).isEqualTo(bytes("suez"));
                assertThat(original.value()).isEqualTo(Pipeline.INPUT.encode(ARRIVAL));
            });
        });
    }

    @Test
    void shouldSendTicksToEveryPartitionAndALaneAlwaysToOne() {
        var partitioner = LaneKeys.partitioner();

        assertThat(partitioner.partitions("t", LaneKeys.ofTick(2), null, 4).orElseThrow())
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(partitioner.partitions("t", bytes("a>b"), null, 4).orElseThrow())
                .hasSize(1)
                .isEqualTo(partitioner
                        .partitions("t", bytes("a>b"), new byte[1], 4)
                        .orElseThrow());
    }
}
