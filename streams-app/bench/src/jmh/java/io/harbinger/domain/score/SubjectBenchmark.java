package io.harbinger.domain.score;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.WindowResult;
import io.harbinger.domain.window.Series;
import java.time.Instant;
import java.util.List;
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
    private List<Driver> drivers;
    private Indicator indicator;
    private WindowResult window;
    private PendingReadingsFactory accounts;
    private SensorReading[] minute;

    @Setup
    public void learn() {
        Catalogue catalogue = CatalogueReader.builtIn().orThrow();
        assessor = new Assessor(catalogue, DUPLICATE_WINDOW);
        state = SubjectState.EMPTY;
        for (long time = START; time < START + HISTORY; time += INTERVAL) {
            state = assessor.observe(state, subject, reading(time), Deduplicator.print("id-" + time, 1), time).state();
            Assessor.Passed passed = assessor.pass(state, subject, time);
            state = passed.state();
            passed.findings().forEach(this::remember);
        }
        now = START + HISTORY;
        next = reading(now);
        Series series = state.series().get(0);
        indicator = catalogue.indicators().get(series.position());
        window = series.latest();
        accounts = assessor.accounts();
        minute = new SensorReading[SECONDS];
        for (int second = 0; second < SECONDS; second++) {
            minute[second] = reading(now + second * 1_000L);
        }
    }

    private void remember(AssessmentEvent finding) {
        if (finding instanceof AssessmentEvent.Assessed assessed) {
            drivers = assessed.assessment().drivers();
        }
    }

    private SensorReading reading(long time) {
        double value = 20 + Math.floorMod(time / INTERVAL * 7919, 100) / 100.0;
        return new SensorReading("id-" + time, subject.id(), null, "t1", "temperature", value, "Cel", time);
    }

    /** An event that is new. */
    @Benchmark
    public Assessor.Observed observe() {
        return assessor.observe(state, subject, next, Deduplicator.print(next.id(), 1), now);
    }

    /** A minute's readings, taken by the subject's account and settled; per reading. */
    @Benchmark
    @OperationsPerInvocation(SECONDS)
    public SubjectState takeAndSettle() {
        PendingReadings account = accounts.open(state);
        for (SensorReading reading : minute) {
            if (!account.take(reading, Deduplicator.print(reading.id(), 1), now)) {
                throw new IllegalStateException("not taken: " + reading);
            }
        }
        return account.state();
    }

    /** From a measured window to the risk of its indicator. */
    @Benchmark
    public Driver risk() {
        return RiskCalculator.driver(indicator, "t1", window);
    }

    /** Time that closes a pane of every minute indicator, and the assessment that follows. */
    @Benchmark
    public Assessor.Passed pass() {
        return assessor.pass(state, subject, now + MINUTE / 6 + 1);
    }

    /** Time that closes nothing. */
    @Benchmark
    public Assessor.Passed passNothing() {
        return assessor.pass(state, subject, state.due() - 1);
    }

    /** Whether an event was seen, and remembering it. */
    @Benchmark
    public Deduplicator seen() {
        long print = Deduplicator.print(next.id(), 1);
        return state.seen().check(EventKind.SENSOR, print) == Deduplicator.Verdict.NEW
                ? state.seen().plus(EventKind.SENSOR, print, DUPLICATE_WINDOW)
                : state.seen();
    }

    /** From drivers to dimension scores and the score. */
    @Benchmark
    public Object composite() {
        return Composite.of(drivers);
    }
}
