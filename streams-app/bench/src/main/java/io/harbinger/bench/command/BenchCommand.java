package io.harbinger.bench.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.output.OutputFile;
import io.harbinger.bench.Bench;
import io.harbinger.bench.Part;
import io.harbinger.bench.report.Figure;
import io.harbinger.bench.report.JsonTable;
import io.harbinger.bench.report.TextTable;
import io.harbinger.bench.scenario.Plan;
import io.harbinger.bench.scenario.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the pipeline against the bare limit and the naive topology, on this machine. */
@Command(
        name = "bench",
        description = {
            "Measure the pipeline against a bare consumer and a naive topology, in one run on this machine.",
            "The broker and every variant are processes of their own; outputs are checked before a figure counts.",
            "Apache Flink is compared with where it is named: './harbinger bench --only core,flink' downloads it first.",
            "All of it takes about 40 minutes on two processors, and 15 GB below the temporary directory."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  harbinger bench --only decode,core,flink,flink_rocksdb",
            "  harbinger bench all --json bench.json",
            "  harbinger bench throughput --events 2000000 --rounds 1 --only decode,whole",
            "  harbinger bench --only whole --rounds 1 \\",
            "      --jvm-option -XX:StartFlightRecording=filename=whole.jfr,settings=profile"
        })
final class BenchCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "${COMPLETION-CANDIDATES} (default: THROUGHPUT, the comparison of all variants).")
    private Part part = Part.THROUGHPUT;

    @Option(names = "--json", paramLabel = "FILE", description = "Write every figure of every round as JSON.")
    private @Nullable Path json;

    @Mixin
    private BenchOptions options = new BenchOptions();

    BenchCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        Plan plan = plan();
        // Before the work, which takes long.
        try (OutputFile file = json == null ? null : OutputFile.open(json)) {
            List<Figure> figures = measure(plan);
            if (file != null) {
                file.line(JsonTable.write(circumstances(plan), figures).stripTrailing());
                file.complete();
            }
        }
        return ExitCode.OK.code();
    }

    private List<Figure> measure(Plan plan) throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        try {
            new Bench(part, plan, context.err(), context.clock()).run(figures::addAll);
        } finally {
            // Also where a part failed: what was found before took long enough.
            if (!figures.isEmpty()) {
                TextTable.lines(figures).forEach(context.out()::println);
            }
        }
        return figures;
    }

    private Plan plan() {
        try {
            return options.plan(usual());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Failures.message(e), e);
        }
    }

    private Set<Variant> usual() {
        return part == Part.THREADS ? EnumSet.of(Variant.WHOLE, Variant.WHOLE_TWO) : Variant.own();
    }

    private Map<String, Object> circumstances(Plan plan) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", context.version());
        all.put("java", Runtime.version().toString());
        all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("at", context.clock().instant().toString());
        all.put("plan", plan.toString());
        return all;
    }
}
