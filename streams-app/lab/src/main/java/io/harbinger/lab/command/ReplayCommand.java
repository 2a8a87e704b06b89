package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.ClusterOptions;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.InputGuard;
import io.harbinger.app.command.NetworkFileOptions;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.Entity;
import io.harbinger.lab.replay.OutputFiles;
import io.harbinger.lab.replay.OutputSink;
import io.harbinger.lab.replay.ReplayConsole;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.ReplayedInput;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.file.Sources;
import io.harbinger.topology.ClientSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Replays files through the real pipeline. */
@Command(
        name = "replay",
        description = {
            "Replay files through the real pipeline, in an isolated run on an embedded broker or a given cluster.",
            "The same files give the same alerts, whatever the threads and partitions."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  harbinger replay --format portwatch-chokepoints --alerts-out alerts.jsonl chokepoints.csv",
            "  harbinger replay --format portwatch-chokepoints --from 2021-03-01 --to 2021-05-01 chokepoints.csv",
            "  harbinger replay --format portwatch-chokepoints --example graphite --incidents-out i.jsonl chokepoints.csv",
            "  harbinger replay --format portwatch-chokepoints --example graphite --console chokepoints.csv",
            "  harbinger replay --format dcsa --network my-network/ track-and-trace.jsonl.gz",
            "  zcat readings.csv.gz | harbinger replay --mapping my-plant.yaml -"
        })
final class ReplayCommand implements Callable<Integer> {

    private final CliContext context;

    @ArgGroup(multiplicity = "1")
    private FormatOptions reading = new FormatOptions();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private NetworkFileOptions network = new NetworkFileOptions();

    @Mixin
    private ReplayDays days = new ReplayDays();

    @Mixin
    private ReplayOutputOptions outputs = new ReplayOutputOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    ReplayCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        replay.check();
        days.check();
        List<Entity> entities = network();
        SourceFormat format = reading.format(entities);
        ReplayJob.Plan plan = plan(format, replay.catalogue()).along(entities);
        try {
            InputGuard inputs = inputs(format);
            Optional<ReplayConsole> page = outputs.console(entities, context.clock());
            return page.isEmpty() ? replay(format, plan, inputs) : replay(format, plan, inputs, page.get());
        } catch (SourceException e) {
            throw new CommandFailed(ExitCode.INPUT, e.problems());
        }
    }

    private int replay(SourceFormat format, ReplayJob.Plan plan, InputGuard inputs) throws InterruptedException {
        return Interruptible.run(context, stop -> {
            try (OutputFiles files = outputs.open(inputs)) {
                return run(format, plan, files, files, stop::isRequested);
            }
        });
    }

    /** The same, and shows it until it is told to stop. */
    private int replay(SourceFormat format, ReplayJob.Plan plan, InputGuard inputs, ReplayConsole page)
            throws InterruptedException {
        return Interruptible.run(context, stop -> {
            try (page;
                    OutputFiles files = outputs.open(inputs)) {
                context.out().println("console  " + page.url());
                int code = run(format, plan, files, OutputSink.both(files, page), stop::isRequested);
                if (code == ExitCode.OK.code()) {
                    page.complete();
                    context.err().println("harbinger: shown at " + page.url() + " until Ctrl-C");
                    stop.awaitRequest();
                }
                return code;
            }
        });
    }

    /** "No episode" of nothing is no answer. */
    static ExitCode code(ReplayedInput input) {
        return input.isUseless() ? ExitCode.INPUT : ExitCode.OK;
    }

    private List<Entity> network() {
        List<Entity> entities =
                network.read().map(NetworkFileOptions.Named::entities).orElse(List.of());
        if (entities.isEmpty() && outputs.takesIncidents()) {
            throw new CommandFailed(
                    ExitCode.USAGE, "--incidents-out needs a network: --network FOLDER or --example NAME");
        }
        return entities;
    }

    private InputGuard inputs(SourceFormat format) {
        return replay.inputs(Sources.files(format, paths), reading, network.paths());
    }

    private ReplayJob.Plan plan(SourceFormat format, Catalogue catalogue) {
        Optional<ClientSettings> where = cluster.isGiven() ? Optional.of(cluster.require()) : Optional.empty();
        return replay.plan(catalogue, format, days.identity(), paths, where, context.clock())
                .from(days.start());
    }

    private int run(
            SourceFormat format, ReplayJob.Plan plan, OutputFiles files, OutputSink sink, BooleanSupplier stopped)
            throws InterruptedException {
        long started = context.clock().millis();
        try (EventSource source = Sources.before(Sources.open(format, paths, stopped), days.end())) {
            if (!source.hasNext() && !stopped.getAsBoolean()) {
                throw new CommandFailed(ExitCode.INPUT, "there was no event" + days.bound());
            }
            ReplayJob.Outcome outcome = run(plan, source, sink, stopped);
            var summary = new ReplaySummary(context, LevelStyle.ofOutput(), reading.isShipped());
            summary.print(outcome, source, context.clock().millis() - started);
            return finish(outcome, files, summary).code();
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.INPUT, "cannot close the input: " + Failures.line(e), e);
        }
    }

    private ReplayJob.Outcome run(ReplayJob.Plan plan, EventSource source, OutputSink sink, BooleanSupplier stopped)
            throws InterruptedException {
        try (var progress = new ReplayProgress(context, source)) {
            return new ReplayJob(plan, stopped).run(source, progress, sink);
        }
    }

    /** Puts the files in place; an earlier run's stay where this one is not whole, or has nothing to say. */
    private static ExitCode finish(ReplayJob.Outcome outcome, OutputFiles files, ReplaySummary summary) {
        if (outcome.end().isEarly()) {
            summary.printInterrupted(outcome.end(), outcome.end().isEmpty() ? List.of() : files.keep());
            return ExitCode.INTERRUPTED;
        }
        ExitCode code = code(outcome.input());
        if (code == ExitCode.OK) {
            files.complete();
        }
        return code;
    }
}
