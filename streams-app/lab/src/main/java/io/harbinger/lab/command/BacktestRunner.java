package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.backtest.Backtest;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.record.ScoreFiles;
import io.harbinger.lab.backtest.record.ScoredFile;
import io.harbinger.lab.backtest.report.BacktestReport;
import io.harbinger.lab.backtest.score.NabProfile;
import io.harbinger.lab.backtest.score.NabScore;
import io.harbinger.lab.backtest.score.NabScorer;
import io.harbinger.lab.replay.InputNotes;
import io.harbinger.lab.replay.LogReplayer;
import io.harbinger.lab.replay.ParallelSource;
import io.harbinger.lab.replay.ReplayEngine;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.ReplayedInput;
import io.harbinger.lab.replay.RunOutputs;
import io.harbinger.source.EventSource;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.Tallies;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Replays files under one catalogue or several, and compares each replay with the labels. */
final class BacktestRunner {

    /** One run of two that may be compared. */
    record Run(BacktestReport.Run report, ReplayedInput input) {}

    /**
     * What is tested.
     *
     * @param name of the catalogue
     * @param scores folder for the score of every record
     */
    record Tested(Catalogue catalogue, String name, Path scores) {}

    /** One replay, compared with the labels. */
    private record Replayed(Tested tested, Backtest.Outcome outcome, ReplayedInput input) {

        Run run(List<NabScore> nab) {
            return new Run(
                    new BacktestReport.Run(tested.name(), outcome.result().withNab(nab)), input);
        }
    }

    /**
     * What is replayed.
     *
     * @param isShipped whether the format is a shipped one, and no mapping of the user's
     * @param paths as the user named the files
     * @param budget bearable false alarms per subject and year
     */
    record Task(
            SourceFormat format,
            boolean isShipped,
            List<Path> paths,
            List<InputFile> files,
            Labels labels,
            double budget) {}

    private final CliContext context;
    private final Task task;
    private final Function<Catalogue, ReplayJob.Plan> plans;
    private final BooleanSupplier stopped;

    BacktestRunner(CliContext context, Task task, Function<Catalogue, ReplayJob.Plan> plans, BooleanSupplier stopped) {
        this.context = context;
        this.task = task;
        this.plans = plans;
        this.stopped = stopped;
    }

    /**
     * One run for each catalogue, in their order; the first of them that was stopped before its end and those behind it are
     * left out, since what is missing would count as missed. The direct engine reads the files once for all, and assesses
     * subjects once where the catalogues differ in their alerts alone.
     */
    List<Run> run(List<Tested> tested) throws InterruptedException, IOException {
        long started = context.clock().millis();
        List<Run> runs = started(tested);
        runs.forEach(run -> print(run, started));
        return runs;
    }

    private List<Run> started(List<Tested> tested) throws InterruptedException, IOException {
        boolean isDirect = tested.stream().allMatch(one -> plan(one).engine() instanceof ReplayEngine.Direct);
        if (isDirect) {
            return together(tested);
        }
        List<Run> runs = new ArrayList<>();
        for (Tested one : tested) {
            List<Run> run = together(List.of(one));
            if (run.isEmpty()) {
                break;
            }
            runs.addAll(run);
        }
        return runs;
    }

    /** Reads the files once, and judges them under all catalogues at the same time. */
    private List<Run> together(List<Tested> tested) throws InterruptedException, IOException {
        try (EventSource source = Sources.open(task.format(), task.paths(), stopped);
                var progress = new ReplayProgress(context, source)) {
            List<Optional<Replayed>> replayed = assessAlike(tested)
                    ? replayed(tested, source, progress)
                    : SideBySide.run(
                                    ParallelSource.shared(source, tested.size()),
                                    (index, shared) -> replayed(
                                            List.of(tested.get(index)),
                                            shared,
                                            index == 0 ? progress : LogReplayer.Listener.NONE))
                            .stream()
                            .flatMap(List::stream)
                            .toList();
            List<Run> runs = runs(replayed.stream()
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .toList());
            Tallies.linesOf(source).stream().map(PlainText::of).forEach(context.err()::println);
            return runs;
        }
    }

    private boolean assessAlike(List<Tested> tested) {
        ReplayJob.Plan first = plan(tested.get(0));
        return tested.stream().skip(1).allMatch(other -> plan(other).assessesAs(first));
    }

    private ReplayJob.Plan plan(Tested tested) {
        return plans.apply(tested.catalogue());
    }

    /** One replay, whose alerts are those of each catalogue. */
    private List<Optional<Replayed>> replayed(List<Tested> tested, EventSource source, LogReplayer.Listener listener)
            throws InterruptedException {
        var job = new ReplayJob(tested.stream().map(this::plan).toList(), stopped);
        return job.runAll(
                source,
                listener,
                (input, outputs) -> IntStream.range(0, tested.size())
                        .mapToObj(i -> compared(tested.get(i), input, outputs.get(i)))
                        .toList());
    }

    private Optional<Replayed> compared(Tested tested, ReplayedInput input, RunOutputs outputs) {
        var backtest = new Backtest(tested.catalogue(), task.labels(), task.budget());
        return outputs.end().isEarly()
                ? Optional.empty()
                : Optional.of(new Replayed(tested, backtest.evaluate(input.events(), input.refused(), outputs), input));
    }

    private void print(Run run, long started) {
        Result result = run.report().result();
        context.err()
                .printf(
                        Locale.ROOT,
                        "%s: %,d events, %,d values, %,d changes of alerts, %,d refused, %.1f s%n",
                        run.report().catalogue(),
                        result.volume().events(),
                        result.volume().values(),
                        result.volume().transitions(),
                        result.volume().refused(),
                        (context.clock().millis() - started) / 1000.0);
        new InputNotes(run.input(), task.isShipped())
                .lines().stream().map(PlainText::of).forEach(context.err()::println);
    }

    /** Writes the scores of every record, which NAB's own figures come from. */
    private List<Run> runs(List<Replayed> replayed) throws IOException {
        if (!(task.format() instanceof Mapping mapping) || !(mapping.content() instanceof Mapping.Csv csv)) {
            return replayed.stream().map(one -> one.run(List.of())).toList();
        }
        List<ScoreFiles.Target> targets = replayed.stream()
                .map(one -> new ScoreFiles.Target(
                        one.tested().scores(), one.outcome().records()))
                .toList();
        List<List<ScoredFile>> scored = ScoreFiles.write(targets, task.files(), mapping, csv);
        boolean isNab = task.labels().format() == LabelFormat.NAB;
        return IntStream.range(0, replayed.size())
                .mapToObj(i -> replayed.get(i).run(isNab ? nab(scored.get(i)) : List.of()))
                .toList();
    }

    private List<NabScore> nab(List<ScoredFile> scored) {
        var scorer = NabScorer.of(scored.stream()
                .map(file -> file.forNab(task.labels().windows()))
                .toList());
        return Stream.of(NabProfile.STANDARD, NabProfile.LOW_FP, NabProfile.LOW_FN)
                .map(scorer::score)
                .toList();
    }
}
