package io.harbinger.domain.window;

import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;
import java.util.SplittableRandom;
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

/** What one observation costs in a pane, and what a window costs against its history. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PaneBenchmark {

    private static final long TIME = 1_767_571_200_000L;
    /** What the indicator keeps: half an hour of minutes, and the gap before it. */
    private static final int HISTORY = 35;

    private final ObservationBatch observation = ObservationBatch.of(new Observation(0, "t1", 20.37, 1, ""), TIME);
    private Accumulator mean;
    private Accumulator percentile;
    private Indicator spike;
    private History history;

    @Setup
    public void fill() {
        mean = MeasureStrategies.of(Measure.MEAN).empty().plus(observation, 0, 1);
        percentile = MeasureStrategies.of(Measure.P95).empty().plus(observation, 0, 1);
        spike = BenchCatalogues.named(BenchCatalogues.CORE).indicators().get(0);
        var random = new SplittableRandom(7);
        history = History.EMPTY;
        for (int i = 0; i < HISTORY; i++) {
            history = history.plus(20 + random.nextDouble(), HISTORY);
        }
    }

    @Benchmark
    public Accumulator updateMean() {
        return mean.plus(observation, 0, 1);
    }

    @Benchmark
    public Accumulator updatePercentile() {
        return percentile.plus(observation, 0, 1);
    }

    /** Median and spread of half an hour of minutes, and the anomaly score of a value. */
    @Benchmark
    public Object baseline() {
        return Baseline.anomaly(spike, history, HISTORY * 60_000L, 21.5, 0);
    }

    /** A closed window's value enters the history. */
    @Benchmark
    public History remember() {
        return history.plus(20.4, HISTORY);
    }
}
