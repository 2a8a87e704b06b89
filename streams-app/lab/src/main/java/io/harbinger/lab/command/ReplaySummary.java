package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.report.AlertLine;
import io.harbinger.app.report.FeedFold;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.report.RunSummary;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.event.EventTime;
import io.harbinger.lab.replay.End;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.source.EventSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what came of a replay: its alerts, its episodes, and how far both can be trusted. */
final class ReplaySummary {

    private final CliContext context;
    private final LevelStyle levels;

    ReplaySummary(CliContext context, LevelStyle levels) {
        this.context = context;
        this.levels = levels;
    }

    void print(ReplayJob.Outcome outcome, EventSource source, long millis) {
        var summary = new RunSummary();
        printAlerts(outcome, summary);
        if (!outcome.input().isUseless()) {
            context.out().println();
            printEpisodes(outcome, summary);
            context.out().println();
        }
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
        if (!outcome.input().isUseless()) {
            context.out().println(PlainText.of(outcome.judged().line()));
        }
        outcome.input().notes().stream().map(PlainText::of).forEach(context.out()::println);
    }

    private void printEpisodes(ReplayJob.Outcome outcome, RunSummary summary) {
        if (summary.transitions() == 0 && outcome.judged().isNone()) {
            context.out().println("no episode, and none could be found: no value could be judged");
        } else {
            summary.table().forEach(context.out()::println);
        }
    }

    private void printAlerts(ReplayJob.Outcome outcome, RunSummary summary) {
        var line = new AlertLine(levels);
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
    }

    /** Says how far the outputs of an interrupted replay go, and in which files they are. */
    void printInterrupted(End end, List<Path> kept) {
        String files = kept.stream().map(Path::toString).collect(Collectors.joining(", "));
        context.err()
                .println("harbinger: interrupted: "
                        + (end.isEmpty()
                                ? "nothing was complete"
                                : "complete up to " + EventTime.text(end.time())
                                        + (files.isEmpty() ? "" : ", in " + PlainText.of(files))));
    }
}
