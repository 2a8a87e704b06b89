package io.harbinger.bench;

import io.harbinger.bench.process.ChildFailed;
import io.harbinger.bench.stats.Sample;
import io.harbinger.runtime.CommandFailed;
import io.harbinger.runtime.ExitCode;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs the benchmark and prints what it found. */
public final class Bench {

    private final BenchPlan plan;
    private final PrintStream out;
    private final Console console;

    public Bench(BenchPlan plan, PrintStream out, PrintStream err, InstantSource clock) {
        this.plan = plan;
        this.out = out;
        this.console = new Console(err, clock);
    }

    /**
     * Measures.
     *
     * @throws CommandFailed where a process ended badly or a variant did its work wrong
     */
    public void run() throws InterruptedException {
        try (Rig rig = Rig.start()) {
            var throughput = new Throughput(rig, plan, console);
            Map<Variant, List<Run>> runs = throughput.measure();
            throughput.outputs().forEach((catalogue, outputs) -> out.println(catalogue + ": " + outputs));
            runs.forEach(
                    (variant, all) -> print(variant.title(), sample(all, Run::perCpuSecond), "%,.0f events/CPU-s"));
            ratio(runs, Variant.WHOLE, Variant.DECODE);
            ratio(runs, Variant.WHOLE_ALO, Variant.DECODE);
            ratio(runs, Variant.CORE, Variant.DECODE);
            ratio(runs, Variant.WHOLE, Variant.NAIVE);
        } catch (ChildFailed | GateFailed e) {
            throw new CommandFailed(ExitCode.FAILURE, String.valueOf(e.getMessage()), e);
        }
    }

    private void ratio(Map<Variant, List<Run>> runs, Variant of, Variant over) {
        if (runs.containsKey(of) && runs.containsKey(over)) {
            Sample ratio = sample(runs.get(of), Run::perCpuSecond).over(sample(runs.get(over), Run::perCpuSecond));
            print(of.title() + " ÷ " + over.title(), ratio, "%.3f");
        }
    }

    private void print(String title, Sample sample, String format) {
        out.printf(
                Locale.ROOT,
                "%-70s " + format + " (" + format + " – " + format + ")%n",
                title,
                sample.median(),
                sample.min(),
                sample.max());
    }

    private static Sample sample(List<Run> runs, ToDoubleFunction<Run> figure) {
        return new Sample(runs.stream().map(figure::applyAsDouble).toList());
    }
}
