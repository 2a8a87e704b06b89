package io.harbinger.domain.network.propagation;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A closed root and whom it reaches, in networks of ten edges a subject: five products, of two suppliers each. With cycles
 * the suppliers are from anywhere, without from those before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PropagationBenchmark {

    private static final int PRODUCTS = 5;
    private static final long DAY = 86_400_000L;

    @Param({"1000", "100000"})
    public int subjects;

    @Param({"false", "true"})
    public boolean cycles;

    private List<Entity> edges;
    private SupplyGraph graph;

    @Setup
    public void build() {
        var random = new Random(7);
        edges = new ArrayList<>();
        for (int subject = 10; subject < subjects; subject++) {
            for (int input = 0; input < 2 * PRODUCTS; input++) {
                int from = cycles ? random.nextInt(subjects) : random.nextInt(subject);
                if (from != subject) {
                    edges.add(edge(from, subject, input, random));
                }
            }
        }
        graph = graph();
    }

    private static SupplyEdge edge(int from, int to, int input, Random random) {
        return new SupplyEdge(
                "e" + to + "-" + input,
                "s" + from,
                "s" + to,
                "p" + input / 2,
                0.3 + random.nextDouble() / 5,
                random.nextInt(20) * DAY,
                random.nextInt(10) * DAY,
                random.nextInt(3) == 0 ? random.nextDouble() / 2 : 0,
                null,
                null);
    }

    /** The graph made ready, as at each change of the network. */
    @Benchmark
    public SupplyGraph graph() {
        return SupplyGraph.of(edges, 0, EdgeChoice.ALL);
    }

    /** One root that is closed, with losses, paths and days. */
    @Benchmark
    public Object closeOne() {
        return Propagation.on(graph)
                .solve(List.of(new Impulse("s5", Ppm.ONE, 0, 30 * DAY, Impulse.Basis.SCENARIO)))
                .risks();
    }
}
