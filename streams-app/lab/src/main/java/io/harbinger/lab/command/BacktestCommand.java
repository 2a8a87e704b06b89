package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.NetworkFileOptions;
import io.harbinger.app.command.UserFiles;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.output.OutputFolder;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.Entity;
import io.harbinger.lab.backtest.InputCoverage;
import io.harbinger.lab.backtest.LabelCoverage;
import io.harbinger.lab.backtest.label.LabelFiles;
import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.LabelOptions;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.report.BacktestReport;
import io.harbinger.lab.backtest.report.ReportFiles;
import io.harbinger.lab.backtest.report.Setting;
import io.harbinger.lab.backtest.report.TextReport;
import io.harbinger.lab.command.BacktestRunner.Run;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.file.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays files through the real pipeline and measures the warnings against labelled windows. */
@Command(
        name = "backtest",
        description = {
            "Replay files through the real pipeline and measure the warnings against labelled windows.",
            "Writes report.html, report.json and a score for every record (scores/) into a folder."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  harbinger backtest --format cyport --labels interaction_full.csv --report out vessels.csv",
            "  harbinger backtest --format series --labels combined_windows.json --report out data/",
            "  harbinger backtest --format cyport --labels storms.csv --label-format windows \\",
            "      --catalogue mine.yaml --against theirs.yaml --report out vessels.csv"
        })
final class BacktestCommand implements Callable<Integer> {

    private static final String SHIPPED = "shipped";
    private static final String SCORES = "scores";
    private static final String SCORES_AGAINST = "scores-against";

    private final CliContext context;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private FormatOptions reading = new FormatOptions();

    @Mixin
    private NetworkFileOptions network = new NetworkFileOptions();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    @Option(names = "--labels", paramLabel = "FILE", required = true, description = "What is known to have happened.")
    private Path labelFile = Path.of("");

    @Option(
            names = "--label-format",
            paramLabel = "NAME",
            description = "nab (combined_windows.json), cyport (interaction_full.csv) or windows (CSV: subject, start, "
                    + "end, name, min level); default: what the file looks like.")
    private @Nullable LabelFormat labelFormat;

    @Option(
            names = "--min-impact",
            paramLabel = "SHARE",
            description = "Least max_impact of a storm that must be found (cyport; default: 0.9).")
    private double minImpact = LabelOptions.DEFAULT_IMPACT;

    @Option(
            names = "--before",
            paramLabel = "PERIOD",
            description =
                    "How long before its start a window may be detected, as 2d or P2D (default: 2d for cyport, else 0s).")
    private @Nullable Duration before;

    @Option(
            names = "--after",
            paramLabel = "PERIOD",
            description =
                    "How long after its end a window may be detected, as 7d or P7D (default: 7d for cyport, else 0s).")
    private @Nullable Duration after;

    @Option(names = "--against", paramLabel = "FILE", description = "Another one to compare with, side by side.")
    private @Nullable Path againstFile;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "False alarms per subject and year that are bearable (default: 0.5).")
    private double budget = 0.5;

    @Option(names = "--report", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private Path folder = Path.of("");

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths = new ArrayList<>();

    BacktestCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        List<Entity> regional = regional();
        SourceFormat format = regional.isEmpty() ? reading.format(network) : reading.format(entities());
        try {
            List<InputFile> files = files(format);
            guard(files);
            Labels labels = UserFiles.require(LabelFiles.read(labelFile, format(), options()));
            Catalogue catalogue = replay.catalogue();
            Catalogue against = againstFile == null ? null : UserFiles.catalogue(againstFile);
            var task = new BacktestRunner.Task(format, reading.isShipped(), paths, files, labels, budget);
            return Interruptible.run(context, stop -> {
                BooleanSupplier stopped = stop::isRequested;
                var coverage = InputCoverage.of(format, files, labels, stopped);
                if (coverage.isNone()) {
                    throw new CommandFailed(ExitCode.INPUT, coverage.notes());
                }
                var runner = new BacktestRunner(
                        context, task, tested -> plan(format, tested).knowing(regional), stopped);
                try (OutputFolder output = OutputFolder.open(folder)) {
                    return report(runs(runner, catalogue, against, output), setting(format, labels), labels, output);
                }
            });
        } catch (SourceException e) {
            throw new CommandFailed(ExitCode.INPUT, e.problems());
        }
    }

    private List<Entity> entities() {
        return network.read().map(NetworkFileOptions.Named::entities).orElse(List.of());
    }

    /** The nodes that bear the name of a region: without edges no risk travels, and no label is about that. */
    private List<Entity> regional() {
        return entities().stream()
                .filter(entity -> entity instanceof Entity.Node node && node.region() != null)
                .toList();
    }

    private void check() {
        if (!(budget >= 0)) {
            throw new CommandFailed(ExitCode.USAGE, "--budget must be at least 0, was " + budget);
        }
        replay.check();
    }

    /** The input files; none may be a pipe, since each is read for the replay and again for the score of every row. */
    private List<InputFile> files(SourceFormat format) {
        List<InputFile> files = Sources.files(format, paths);
        for (InputFile file : files) {
            if (!file.isRereadable()) {
                throw new CommandFailed(
                        ExitCode.USAGE,
                        (file.path() == null ? "standard input" : file.name() + " (a pipe or a device)")
                                + " cannot be backtested: every file is read twice; name files or folders");
            }
        }
        return files;
    }

    private void guard(List<InputFile> files) {
        List<Path> others = new ArrayList<>(network.paths());
        others.add(labelFile);
        if (againstFile != null) {
            others.add(againstFile);
        }
        replay.inputs(files, reading, others)
                .checkFolder("--report", folder, List.of(ReportFiles.HTML, ReportFiles.JSON, SCORES, SCORES_AGAINST));
    }

    private LabelFormat format() {
        return labelFormat == null ? LabelFiles.guess(labelFile) : labelFormat;
    }

    private LabelOptions options() {
        LabelFormat format = format();
        try {
            return new LabelOptions(
                    minImpact, before == null ? format.before() : before, after == null ? format.after() : after);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Failures.message(e), e);
        }
    }

    private ReplayJob.Plan plan(SourceFormat format, Catalogue catalogue) {
        return replay.plan(catalogue, format, "backtest", paths, Optional.empty(), context.clock());
    }

    /** All runs, or those before the one that was interrupted. */
    private List<Run> runs(BacktestRunner runner, Catalogue catalogue, @Nullable Catalogue against, OutputFolder output)
            throws InterruptedException {
        List<BacktestRunner.Tested> tested = new ArrayList<>();
        tested.add(new BacktestRunner.Tested(
                catalogue, name(replay.catalogueFile()), output.staging().resolve(SCORES)));
        if (against != null) {
            tested.add(new BacktestRunner.Tested(
                    against, name(againstFile), output.staging().resolve(SCORES_AGAINST)));
        }
        try {
            return runner.run(tested);
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILURE, "cannot write to " + folder + ": " + Failures.line(e), e);
        }
    }

    private int report(List<Run> runs, Setting setting, Labels labels, OutputFolder output) {
        boolean interrupted = runs.size() < (againstFile == null ? 1 : 2);
        if (runs.isEmpty()) {
            context.err().println("harbinger: interrupted: there is no report");
            return ExitCode.INTERRUPTED.code();
        }
        var report = new BacktestReport(
                setting, budget, runs.stream().map(Run::report).toList());
        write(report, output);
        var coverage = new LabelCoverage(labels, runs.get(0).report().result());
        if (!coverage.isNone()) {
            TextReport.of(report).stream().map(PlainText::of).forEach(context.out()::println);
        }
        context.out().println("report: " + folder.resolve(ReportFiles.HTML));
        coverage.notes().forEach(note -> context.err().println("harbinger: " + PlainText.of(note)));
        if (interrupted) {
            context.err().println("harbinger: interrupted: the report is without " + name(againstFile));
            return ExitCode.INTERRUPTED.code();
        }
        return (coverage.isNone()
                        ? ExitCode.INPUT
                        : ReplayCommand.code(runs.get(0).input()))
                .code();
    }

    private void write(BacktestReport report, OutputFolder output) {
        try {
            ReportFiles.write(output.staging(), report);
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILURE, "cannot write the report to " + folder + ": " + Failures.line(e), e);
        }
        output.complete();
    }

    private static String name(@Nullable Path catalogue) {
        return catalogue == null ? SHIPPED : String.valueOf(catalogue.getFileName());
    }

    private Setting setting(SourceFormat format, Labels labels) {
        List<String> arguments = spec == null
                ? List.of()
                : spec.commandLine().getParseResult().originalArgs().stream()
                        .dropWhile(spec.name()::equals)
                        .toList();
        return new Setting(
                corpus(),
                format.about(),
                String.valueOf(labelFile.getFileName()),
                labels.format(),
                options(),
                ShownCommand.of("backtest", arguments),
                context.version());
    }

    private String corpus() {
        return paths.stream().map(path -> String.valueOf(path.getFileName())).collect(Collectors.joining(", "));
    }
}
