package io.harbinger.domain.alert;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.SeriesWindows;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.row.AlertRow;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The alert step: what nearly every assessment costs (calm stays calm), and what an episode's does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LifecycleBenchmark {

    private static final long TIME = 1_767_571_200_000L;
    private static final long MINUTE = 60_000;

    private Lifecycle lifecycle;
    private Indicator indicator;
    private TrackedAlert calm;
    private TrackedAlert firing;
    private Assessment quiet;
    private Assessment bad;
    private byte[] row;

    @Setup
    public void open() {
        Catalogue catalogue = CatalogueReader.builtIn().orThrow();
        lifecycle = Lifecycle.of(catalogue);
        indicator = catalogue.indicators().get(0);
        quiet = assessment(TIME + MINUTE, 3);
        bad = assessment(TIME + MINUTE, 95);
        calm = advance(lifecycle.start(), assessment(TIME, 2)).tracked();
        firing = advance(lifecycle.start(), assessment(TIME, 95)).tracked();
        row = AlertRow.write(firing);
    }

    private LifecycleStep advance(TrackedAlert tracked, Assessment assessment) {
        return lifecycle.advance(tracked, assessment, new SeriesWindows(SeriesSet.EMPTY, assessment.drivers()));
    }

    private Assessment assessment(long time, double score) {
        Driver.Window window = new Driver.Window(time - MINUTE, time, 1, 1);
        Driver driver = new Driver(indicator, "", window, null, score, score, null, null, score);
        return new Assessment(
                Subject.node("CNSHA-0000001"),
                null,
                time,
                time,
                score,
                new DimensionScores(null, null, score, null),
                null,
                1,
                List.of(driver));
    }

    @Benchmark
    public LifecycleStep staysCalm() {
        return advance(calm, quiet);
    }

    @Benchmark
    public LifecycleStep opens() {
        return advance(calm, bad);
    }

    @Benchmark
    public LifecycleStep staysFiring() {
        return advance(firing, bad);
    }

    /** The stored row, read and written. */
    @Benchmark
    public byte[] readsAndWritesItsRow() {
        return AlertRow.write(AlertRow.read(row));
    }
}
