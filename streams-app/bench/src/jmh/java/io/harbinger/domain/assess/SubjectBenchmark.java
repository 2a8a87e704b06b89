package io.harbinger.domain.assess;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.batch.PendingReadingsFactory;
import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.RiskCalculator;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.WindowResult;
import io.harbinger.domain.window.Series;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The two steps of a subject with three hours of history, under the shipped catalogue, and their parts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SubjectBenchmark {

    private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long INTERVAL = 10_000;
    private static final long HISTORY = 180 * MINUTE;
    private static final int DUPLICATE_WINDOW = 64;
    private static final int SECONDS = 60;

    private final Subject subject = Subject.node("CNSHA-0000001");
    private Assessor assessor;
    private SubjectState state;
    private SensorReading next;
    private long now;
    private Indicator indicator;
    private WindowResult window;
    private PendingReadingsFactory factory;
    private SensorReading[] minute;

    @Setup
    public void learn() {
        Catalogue catalogue = CatalogueReader.builtIn().orThrow();
        assessor = new Assessor(catalogue, DUPLICATE_WINDOW);
        state = SubjectState.EMPTY;
        for (long time = START; time < START + HISTORY; time += INTERVAL) {
            state = assessor.observe(state, subject, reading(time), Fingerprint.of("id-" + time, 1), time).state();
            Assessor.Advanced advanced = assessor.advance(state, subject, time);
            state = advanced.state();
        }
        now = START + HISTORY;
        next = reading(now);
        Series series = state.series().get(0);
        indicator = state.series().indicator(0);
        window = series.latest();
        factory = new PendingReadingsFactory(catalogue, DUPLICATE_WINDOW);
        minute = new SensorReading[SECONDS];
        for (int second = 0; second < SECONDS; second++) {
            minute[second] = reading(now + second * 1_000L);
        }
    }

    private SensorReading reading(long time) {
        double value = 20 + Math.floorMod(time / INTERVAL * 7919, 100) / 100.0;
        return new SensorReading("id-" + time, subject.id(), null, "t1", "temperature", value, "Cel", time);
    }

    /** An event that is new. */
    @Benchmark
    public Assessor.Observed observe() {
        return assessor.observe(state, subject, next, Fingerprint.of(next.id(), 1), now);
    }

    /** A minute's readings, buffered and applied; per reading. */
    @Benchmark
    @OperationsPerInvocation(SECONDS)
    public SubjectState bufferAndApply() {
        PendingReadings pending = factory.open(state);
        for (SensorReading reading : minute) {
            if (!pending.tryBuffer(reading, Fingerprint.of(reading.id(), 1), now)) {
                throw new IllegalStateException("not buffered: " + reading);
            }
        }
        return pending.applyBuffered();
    }

    /** From a measured window to the risk of its indicator. */
    @Benchmark
    public Driver risk() {
        return RiskCalculator.driver(indicator, "t1", window);
    }

    /** Time that closes a pane of every minute indicator, and the assessment that follows. */
    @Benchmark
    public Assessor.Advanced advance() {
        return assessor.advance(state, subject, now + MINUTE / 6 + 1);
    }

    /** Time that closes nothing. */
    @Benchmark
    public Assessor.Advanced advanceOverNothing() {
        return assessor.advance(state, subject, state.due() - 1);
    }

    /** Whether an event was seen, and remembering it. */
    @Benchmark
    public Deduplicator deduplicate() {
        long fingerprint = Fingerprint.of(next.id(), 1);
        return state.deduplicator().knowsReading(fingerprint)
                ? state.deduplicator()
                : state.deduplicator().plusReadings(new long[] {fingerprint}, new long[] {now + MINUTE}, DUPLICATE_WINDOW);
    }
}
