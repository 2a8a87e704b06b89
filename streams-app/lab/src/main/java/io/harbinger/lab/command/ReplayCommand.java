package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.ClusterOptions;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.report.AlertLine;
import io.harbinger.app.report.FeedFold;
import io.harbinger.app.report.RunSummary;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.ReplayedInput;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.file.Sources;
import io.harbinger.topology.ClientSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(names = "--from", paramLabel = "DATE", description = "First day to replay, UTC (yyyy-mm-dd).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Day to stop before, UTC (yyyy-mm-dd).")
    private @Nullable LocalDate to;

    @Option(names = "--alerts-out", paramLabel = "FILE", description = "Write alert transitions as JSON lines.")
    private @Nullable Path alertsOut;

    @Option(names = "--values-out", paramLabel = "FILE", description = "Write indicator values as JSON lines.")
    private @Nullable Path valuesOut;

    @Option(names = "--scores-out", paramLabel = "FILE", description = "Write risk scores as JSON lines.")
    private @Nullable Path scoresOut;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    ReplayCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        SourceFormat format = reading.format();
        Catalogue catalogue = replay.catalogue();
        long started = context.clock().millis();
        try (EventSource source = Sources.between(Sources.open(format, paths), from, to)) {
            ReplayJob.Outcome outcome = run(format, catalogue, source);
            report(outcome, source, context.clock().millis() - started);
            return code(outcome.input()).code();
        } catch (SourceException e) {
            throw new CommandFailed(ExitCode.INPUT, e.problems());
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.INPUT, "cannot close the input: " + Failures.line(e), e);
        }
    }

    /** "No episode" of nothing is no answer. */
    static ExitCode code(ReplayedInput input) {
        return input.isUseless() ? ExitCode.INPUT : ExitCode.OK;
    }

    private ReplayJob.Outcome run(SourceFormat format, Catalogue catalogue, EventSource source)
            throws InterruptedException {
        try (var progress = new ReplayProgress(context, source)) {
            return new ReplayJob(plan(format, catalogue)).run(source, progress, files());
        }
    }

    private ReplayJob.OutputFiles files() {
        return new ReplayJob.OutputFiles(
                Optional.ofNullable(alertsOut), Optional.ofNullable(valuesOut), Optional.ofNullable(scoresOut));
    }

    private ReplayJob.Plan plan(SourceFormat format, Catalogue catalogue) {
        Optional<ClientSettings> where = cluster.isGiven() ? Optional.of(cluster.require()) : Optional.empty();
        return replay.plan(catalogue, format, from + "/" + to, paths, where, context.clock());
    }

    private void report(ReplayJob.Outcome outcome, EventSource source, long millis) {
        AlertLine line = new AlertLine(Terminal.isInteractive());
        RunSummary summary = new RunSummary();
        FeedFold fold = FeedFold.of(outcome.alerts());
        outcome.alerts().forEach(alert -> {
            if (!fold.isFolded(alert)) {
                context.out().println(line.of(alert));
            }
            String behind = fold.after(alert);
            if (behind != null) {
                context.out().println(behind);
            }
            summary.add(alert);
        });
        context.out().println();
        summary.table().forEach(context.out()::println);
        context.out().println();
        context.out()
                .printf(
                        Locale.ROOT,
                        "%,d events, %,d transitions, %,d refused, %,d dead letters, %,d late, %,d out of order,"
                                + " %,d set aside, %.1f s%n",
                        outcome.input().events(),
                        summary.transitions(),
                        outcome.input().refused(),
                        outcome.deadLetters(),
                        outcome.late(),
                        source.disordered(),
                        source.setAside(),
                        millis / 1000.0);
        outcome.input().notes().stream().map(PlainText::of).forEach(context.out()::println);
    }
}
