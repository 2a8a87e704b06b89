package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.state.Limit;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.state.ValueStore;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.wire.row.SubjectRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port with a thousand sensors under the catalogue that ships, a reading a minute each: all of them are heard. */
class ThousandSensorsTest {

    private static final int SENSORS = 1_000;
    private static final int MINUTES = 75;
    private static final int SILENT_AFTER = 45;
    private static final Set<String> SILENT = Set.of("s0000/level", "s0130/level", "s0999/level");
    private static final Catalogue CATALOGUE = Catalogues.shipped();
    private static final long START = Times.at("2024-03-01T00:00:00Z");
    /** What the documentation says: {@code docs/limits.md}. */
    private static final int MOST_HEAP = 8 << 20;

    @TempDir
    Path directory;

    private final Map<String, Set<String>> heard = new TreeMap<>();
    private final Map<String, Double> silence = new TreeMap<>();
    private int largestRecord;
    private long closing;

    private static String sensor(int number) {
        return String.format("s%04d", number);
    }

    /** Readings of a minute, each sensor at its own second, and the tick after it. */
    private void minute(Pipeline pipeline, int minute) {
        for (int i = 0; i < SENSORS; i++) {
            String sensor = sensor(i);
            if (minute < SILENT_AFTER || !SILENT.contains(sensor + "/level")) {
                pipeline.send(aReading()
                        .at("port")
                        .of(sensor)
                        .measuring("level", "m")
                        .when(START + minute * MINUTE + i * 50L)
                        .reads(10 + Math.sin(i + minute) + (i * 31 + minute * 17) % 10 / 10.0));
            }
        }
        long before = System.nanoTime();
        pipeline.tick(START + (minute + 1) * MINUTE + 11_000);
        closing += System.nanoTime() - before;
    }

    private void collect(Pipeline pipeline) {
        for (IndicatorValue value : pipeline.values()) {
            var driver = value.getDriver();
            heard.computeIfAbsent(driver.getIndicator(), indicator -> new TreeSet<>())
                    .add(driver.getSeries());
            if (driver.getIndicator().equals("sensor-silence")) {
                silence.put(driver.getSeries(), driver.getRisk());
            }
        }
        String changelog = "harbinger-test-" + Names.Branch.SUBJECTS.assessStore() + "-changelog";
        pipeline.driver()
                .createOutputTopic(changelog, Pipeline.READ, Pipeline.READ)
                .readRecordsToList()
                .forEach(row -> largestRecord = Math.max(largestRecord, row.value() == null ? 0 : row.value().length));
    }

    @Test
    void shouldHearEverySensorOfANodeWithAThousand() {
        Set<String> all = IntStream.range(0, SENSORS)
                .mapToObj(number -> sensor(number) + "/level")
                .collect(Collectors.toCollection(TreeSet::new));
        try (var pipeline = new Pipeline(directory, CATALOGUE, Settings.live(1))) {
            for (int minute = 0; minute < MINUTES; minute++) {
                minute(pipeline, minute);
                collect(pipeline);
            }

            // A sensor that never repeats a value has no run to be measured; its series is counted below.
            assertThat(heard).containsOnlyKeys("sensor-anomaly", "sensor-silence");
            heard.forEach(
                    (indicator, series) -> assertThat(series).as(indicator).isEqualTo(all));
            assertThat(silence)
                    .allSatisfy(
                            (sensor, risk) -> assertThat(risk).as(sensor).isEqualTo(SILENT.contains(sensor) ? 55 : 0));
            assertThat(pipeline.alerts()).isNotEmpty().allSatisfy(alert -> {
                assertThat(alert.getDrivers())
                        .as("the worst series of each indicator")
                        .hasSizeLessThan(5);
                assertThat(alert.getDrivers().get(0).getSeries()).isIn(SILENT);
            });
            bounded(pipeline);
        }
    }

    private void bounded(Pipeline pipeline) {
        ValueStore<PendingReadings> store = store(pipeline);
        SubjectState state = store.open("Nport").applyBuffered();
        var rows = new SubjectRow(CATALOGUE);
        byte[] head = rows.head(state);
        byte[] tail = rows.tail(state);
        long heap = heapOf(rows, head, tail);
        System.out.printf(
                "%d series of %d sensors: head %,d bytes, tail %,d bytes, heap %,d bytes; largest record %,d bytes; a minute"
                        + " closes in %d ms%n",
                state.series().size(),
                SENSORS,
                head.length,
                tail.length,
                heap,
                largestRecord,
                closing / MINUTES / 1_000_000);
        assertThat(state.series()).hasSize(3 * SENSORS);
        assertThat(state.series().unheard().isEmpty())
                .as(Limit.SERIES_REFUSED.name())
                .isTrue();
        assertThat(heap).isLessThan(MOST_HEAP);
        assertThat(largestRecord).as("a record of the changelog").isLessThan(600_000);
    }

    /** What a detector has learnt after a week, of a few sensors: what a thousand come to. */
    @Test
    void shouldStayBoundedWhenEverythingIsLearnt() {
        int sensors = 20;
        var subject =
                new ReferenceAssessor(new Assessor(CATALOGUE, 64), Subject.node("port"), UnaryOperator.identity());
        for (int minute = 0; minute < 8 * 24 * 60; minute++) {
            for (int i = 0; i < sensors; i++) {
                subject.observe(aReading()
                        .at("port")
                        .of(sensor(i))
                        .measuring("level", "m")
                        .when(START + minute * MINUTE + i)
                        .reads(10 + Math.sin(i + minute) + (i * 31 + minute * 17) % 10 / 10.0));
            }
            subject.advanceTo(START + (minute + 1) * MINUTE + 11_000);
        }
        var rows = new SubjectRow(CATALOGUE);
        byte[] head = rows.head(subject.state());
        byte[] tail = rows.tail(subject.state());
        long heap = heapOf(rows, head, tail);
        System.out.printf(
                "after 8 days, of a sensor: row %,d bytes, heap %,d bytes%n",
                (head.length + tail.length) / sensors, heap / sensors);
        assertThat(SENSORS * heap / sensors).as("heap of a thousand").isLessThan(MOST_HEAP);
    }

    @SuppressWarnings("unchecked") // the topology's own store
    private static ValueStore<PendingReadings> store(Pipeline pipeline) {
        return (ValueStore<PendingReadings>) pipeline.driver().getStateStore(Names.Branch.SUBJECTS.assessStore());
    }

    private static long heapOf(SubjectRow rows, byte[] head, byte[] tail) {
        int copies = 16;
        List<SubjectState> kept = new ArrayList<>();
        long before = used();
        for (int i = 0; i < copies; i++) {
            kept.add(rows.read(head, tail));
        }
        long after = used();
        assertThat(kept).hasSize(copies);
        return (after - before) / copies;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
