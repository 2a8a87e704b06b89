package io.harbinger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.bench.load.Workload;
import io.harbinger.bench.report.Figure;
import io.harbinger.bench.scenario.Plan;
import io.harbinger.bench.scenario.Variant;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The harness itself, with counts so small that its figures mean nothing: its gates are what is tested. */
class BenchIT {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldMeasureWhatPassesItsGates() throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        new Bench(
                        Part.THROUGHPUT,
                        plan(Set.of(Variant.DECODE_OWN, Variant.CORE)),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InstantSource.system())
                .run(figures::addAll);

        assertThat(figures).extracting(Figure::title).contains("poll + our own decode", "one-indicator core job, EOS");
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.rounds().median()).isPositive());
    }

    private static Plan plan(Set<Variant> variants) {
        return new Plan(
                new Workload(100, 20_000, Duration.ofSeconds(10), 7),
                new Plan.Engine(2, 1, 100, "256m", List.of()),
                1,
                variants,
                new Plan.Scale(10, 100, 1_000, "256m", "128m"),
                new Plan.Pace(100, 100, Duration.ofSeconds(1)));
    }
}
