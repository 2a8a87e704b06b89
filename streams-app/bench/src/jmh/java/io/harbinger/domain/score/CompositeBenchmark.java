package io.harbinger.domain.score;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.window.WindowResult;
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

/** From drivers to dimension scores and the score, with one driver per sensor indicator of the shipped catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompositeBenchmark {

    private static final long MINUTE = 60_000;

    private List<Driver> drivers;

    @Setup
    public void measure() {
        Catalogue catalogue = CatalogueReader.builtIn().orThrow();
        drivers = catalogue.indicators().stream()
                .filter(indicator -> indicator.selection().source() == Source.SENSOR)
                .map(CompositeBenchmark::driver)
                .toList();
    }

    private static Driver driver(Indicator indicator) {
        return RiskCalculator.driver(indicator, "t1", new WindowResult(0, MINUTE, 20, 6, null, true));
    }

    @Benchmark
    public Object composite() {
        return Composite.of(drivers);
    }
}
