package io.harbinger.bench.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.bench.load.Readings;
import io.harbinger.bench.load.Workload;
import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.flink.api.java.tuple.Tuple3;
import org.junit.jupiter.api.Test;

/** Judges as our own core does: the gate of the benchmark asks for the same outputs. */
class MinuteJudgeTest {

    /** Two hours of one node, which is disrupted now and then. */
    private static final Workload WORKLOAD = new Workload(1, 120 * 12, Duration.ofSeconds(5), 7);

    private static final long MINUTE = 60_000;

    @Test
    void shouldJudgeEveryMinuteAsTheCoreDoes() {
        List<String> expected = byTheCore().stream().map(MinuteJudgeTest::shown).toList();

        assertThat(expected).hasSizeGreaterThan(100).anyMatch(minute -> minute.endsWith("risk 100.0"));
        assertThat(byThePeer().stream().map(MinuteJudgeTest::shown)).containsExactlyElementsOf(expected);
    }

    private static List<Driver> byThePeer() {
        var mean = new MeanOfMinute();
        SortedMap<Long, Tuple3<Long, Double, Double>> minutes = new TreeMap<>();
        for (SensorReading reading : readings()) {
            long minute = Math.floorDiv(reading.time(), MINUTE) * MINUTE;
            var sum = minutes.computeIfAbsent(minute, start -> mean.createAccumulator());
            mean.add(new Reading(reading.node(), reading.time(), reading.value()), sum);
        }
        var judge = MinuteJudge.ofCore();
        var state = new NodeState();
        List<Driver> drivers = new ArrayList<>();
        minutes.forEach(
                (start, sum) -> drivers.add(judge.judge(state, start, start + MINUTE, sum.f0, mean.getResult(sum).f1)
                        .driver()));
        return drivers;
    }

    private static List<Driver> byTheCore() {
        var assessor = new Assessor(BenchCatalogues.named(BenchCatalogues.CORE), 64);
        Subject subject = Subject.node(readings().get(0).node());
        SubjectState state = SubjectState.EMPTY;
        for (SensorReading reading : readings()) {
            state = assessor.observe(state, subject, reading, Fingerprint.of(reading.id(), 1), Workload.START - MINUTE)
                    .state();
        }
        return assessor.advance(state, subject, WORKLOAD.end()).events().stream()
                .filter(AssessmentEvent.PaneClosed.class::isInstance)
                .map(AssessmentEvent.PaneClosed.class::cast)
                .map(AssessmentEvent.PaneClosed::driver)
                .toList();
    }

    private static String shown(Driver driver) {
        return driver.window() + " " + driver.anomaly() + " risk " + driver.risk();
    }

    private static List<SensorReading> readings() {
        var generated = new Readings(WORKLOAD);
        return LongStream.range(0, WORKLOAD.events()).mapToObj(generated::at).toList();
    }
}
