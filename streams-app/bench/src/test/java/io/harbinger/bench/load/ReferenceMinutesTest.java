package io.harbinger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.event.SensorReading;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReferenceMinutesTest {

    /** 100 nodes for an hour and a quarter. */
    private static final Workload WORKLOAD = new Workload(100, 45_000, Duration.ofSeconds(10), 7);

    private final ReferenceMinutes minutes = new ReferenceMinutes(WORKLOAD);

    @Test
    void shouldCountAndAverageTheReadingsOfAMinute() {
        var readings = new Readings(WORKLOAD);
        long start = Workload.START + 17 * 60_000;

        List<SensorReading> inMinute = LongStream.range(0, WORKLOAD.events())
                .mapToObj(readings::at)
                .filter(reading -> reading.node().equals(readings.node(3)))
                .filter(reading -> reading.time() >= start && reading.time() < start + 60_000)
                .toList();

        assertThat(inMinute).hasSizeBetween(5, 7);
        assertThat(minutes.count(readings.node(3), start)).isEqualTo(inMinute.size());
        assertThat(minutes.mean(readings.node(3), start))
                .isCloseTo(
                        inMinute.stream()
                                .mapToDouble(SensorReading::value)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
    }

    @Test
    void shouldCloseOnlyWhatTheTicksHavePassed() {
        // 75 minutes, the last one within grace of the end, and the readings just before the start.
        assertThat(minutes.closed(10_000)).isBetween(74 * 100L, 75 * 100L);
        assertThat(minutes.closed(3_600_000)).isLessThan(minutes.closed(10_000));
    }

    @Test
    void shouldKnowWhoWasOff() {
        var readings = new Readings(WORKLOAD);

        assertThat(minutes.mayAlert()).containsExactly(readings.node(0));
        assertThat(minutes.mustAlert()).isEqualTo(minutes.mayAlert());
    }
}
