package io.harbinger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.SensorReading;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final Workload WORKLOAD = new Workload(300, 60_000, Duration.ofSeconds(10), 7);

    @Test
    void shouldMakeTheSameLogAgain() {
        assertThat(all(WORKLOAD)).isEqualTo(all(WORKLOAD));
    }

    @Test
    void shouldMakeAnotherLogOfAnotherSeed() {
        var other = new Workload(300, 60_000, Duration.ofSeconds(10), 8);

        assertThat(all(WORKLOAD)).isNotEqualTo(all(other));
    }

    /** Within grace: else readings would be late, and their number would depend on the ticks. */
    @Test
    void shouldNeverBeMeasuredAfterItIsSentNorLongBefore() {
        var readings = new Readings(WORKLOAD);

        for (long number = 0; number < WORKLOAD.events(); number++) {
            long before = WORKLOAD.sentAt(number) - readings.at(number).time();
            assertThat(before).isBetween(0L, Workload.MOST_DISORDER - 1);
        }
    }

    @Test
    void shouldMakeReadingsThatThePipelineAccepts() {
        assertThat(all(WORKLOAD))
                .allSatisfy(reading -> assertThat(EventRules.check(reading)).isNull());
    }

    @Test
    void shouldGiveEveryReadingItsOwnId() {
        assertThat(all(WORKLOAD).stream().map(SensorReading::id)).doesNotHaveDuplicates();
    }

    @Test
    void shouldSendEachNodeOnceInAnIntervalAndInOrderOfTime() {
        assertThat(WORKLOAD.sentAt(300) - WORKLOAD.sentAt(0)).isEqualTo(10_000);
        assertThat(LongStream.range(0, 1_000).map(WORKLOAD::sentAt).toArray()).isSorted();
    }

    @Test
    void shouldTickAboutEverySecondAndLessOftenWhereFewReport() {
        assertThat(new Workload(10_000, 10_000, Duration.ofSeconds(10), 7).tickMillis())
                .isEqualTo(1_000);
        assertThat(new Workload(100, 100, Duration.ofSeconds(10), 7).tickMillis())
                .isEqualTo(100_000);
    }

    @Test
    void shouldRefuseFewerReadingsThanNodes() {
        assertThatThrownBy(() -> new Workload(10, 9, Duration.ofSeconds(10), 7))
                .hasMessage("events must be at least as many as nodes (10), was 9");
    }

    private static List<SensorReading> all(Workload workload) {
        var readings = new Readings(workload);
        return LongStream.range(0, workload.events()).mapToObj(readings::at).toList();
    }
}
