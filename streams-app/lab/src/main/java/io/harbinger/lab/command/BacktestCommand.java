package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.UserFiles;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.backtest.Backtest;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.label.LabelFiles;
import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.LabelOptions;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.record.ScoreFiles;
import io.harbinger.lab.backtest.record.ScoredFile;
import io.harbinger.lab.backtest.report.BacktestReport;
import io.harbinger.lab.backtest.report.ReportFiles;
import io.harbinger.lab.backtest.report.TextReport;
import io.harbinger.lab.backtest.score.NabProfile;
import io.harbinger.lab.backtest.score.NabScorer;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.ReplayedInput;
import io.harbinger.source.EventSource;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    private final CliContext context;

    @ArgGroup(multiplicity = "1")
    private FormatOptions reading = new FormatOptions();

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
            description = "How long before its start a window may be detected (default: P2D for cyport, else PT0S).")
    private @Nullable Duration before;

    @Option(
            names = "--after",
            paramLabel = "PERIOD",
            description = "How long after its end a window may be detected (default: P7D for cyport, else PT0S).")
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
        SourceFormat format = reading.format();
        try {
            List<InputFile> files = files(format);
            Labels labels = UserFiles.require(LabelFiles.read(labelFile, format(), options()));
            Catalogue catalogue = replay.catalogue();
            Catalogue against = againstFile == null ? null : UserFiles.catalogue(againstFile);
            List<Run> runs = new ArrayList<>();
            runs.add(run(format, files, labels, catalogue, replay.catalogueFile(), "scores"));
            if (against != null) {
                runs.add(run(format, files, labels, against, againstFile, "scores-against"));
            }
            BacktestReport report = new BacktestReport(
                    corpus(),
                    labelFile.toString(),
                    labels.format(),
                    budget,
                    runs.stream().map(Run::report).toList());
            ReportFiles.write(folder, report);
            TextReport.of(report).stream().map(PlainText::of).forEach(context.out()::println);
            context.out().println("report: " + folder.resolve(ReportFiles.HTML));
            return ReplayCommand.code(runs.get(0).input()).code();
        } catch (SourceException e) {
            throw new CommandFailed(ExitCode.INPUT, e.problems());
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILURE, "cannot write the report to " + folder + ": " + Failures.line(e), e);
        }
    }

    /** One run of two that may be compared. */
    private record Run(BacktestReport.Run report, ReplayedInput input) {}

    /** One replay, compared with the labels. */
    private record Replayed(Backtest.Outcome outcome, ReplayedInput input) {}

    private void check() {
        if (!(budget >= 0)) {
            throw new CommandFailed(ExitCode.USAGE, "--budget must be at least 0, was " + budget);
        }
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

    private Run run(
            SourceFormat format,
            List<InputFile> files,
            Labels labels,
            Catalogue catalogue,
            @Nullable Path file,
            String scores)
            throws InterruptedException, IOException {
        long started = context.clock().millis();
        Replayed replayed = replay(format, labels, catalogue);
        Backtest.Outcome outcome = replayed.outcome();
        Result result = outcome.result().withNab(List.of());
        if (format instanceof Mapping mapping && mapping.content() instanceof Mapping.Csv csv) {
            List<ScoredFile> scored = ScoreFiles.write(folder.resolve(scores), files, mapping, csv, outcome.records());
            result = labels.format() == LabelFormat.NAB ? withNab(result, scored, labels) : result;
        }
        String name = file == null ? SHIPPED : String.valueOf(file.getFileName());
        context.err()
                .printf(
                        Locale.ROOT,
                        "%s: %,d events, %,d values, %,d transitions, %,d refused, %.1f s%n",
                        name,
                        result.volume().events(),
                        result.volume().values(),
                        result.volume().transitions(),
                        result.volume().refused(),
                        (context.clock().millis() - started) / 1000.0);
        replayed.input().notes().stream().map(PlainText::of).forEach(context.err()::println);
        return new Run(new BacktestReport.Run(name, result), replayed.input());
    }

    private static Result withNab(Result result, List<ScoredFile> scored, Labels labels) {
        var scorer = NabScorer.of(
                scored.stream().map(file -> file.forNab(labels.windows())).toList());
        return result.withNab(Stream.of(NabProfile.STANDARD, NabProfile.LOW_FP, NabProfile.LOW_FN)
                .map(scorer::score)
                .toList());
    }

    private Replayed replay(SourceFormat format, Labels labels, Catalogue catalogue)
            throws InterruptedException, IOException {
        var backtest = new Backtest(catalogue, labels, budget);
        try (EventSource source = Sources.open(format, paths);
                var progress = new ReplayProgress(context, source)) {
            return new ReplayJob(replay.plan(catalogue, format, "backtest", paths, Optional.empty(), context.clock()))
                    .run(
                            source,
                            progress,
                            (input, outputs) ->
                                    new Replayed(backtest.evaluate(input.events(), input.refused(), outputs), input));
        }
    }

    private String corpus() {
        return paths.stream().map(path -> String.valueOf(path.getFileName())).collect(Collectors.joining(", "));
    }
}
