package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.report.AlertLine;
import io.harbinger.app.report.FeedFold;
import io.harbinger.app.report.IncidentSummary;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.report.RunSummary;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.event.EventTime;
import io.harbinger.lab.replay.End;
import io.harbinger.lab.replay.InputNotes;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.ReplayedInput;
import io.harbinger.source.EventSource;
import io.harbinger.source.Tallies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what came of a replay: its alerts, its episodes, and how far both can be trusted. */
final class ReplaySummary {

    /** Rows of the table of incidents. */
    private static final int INCIDENTS = 20;

    private final CliContext context;
    private final LevelStyle levels;
    private final boolean isShipped;

    /** @param isShipped whether the format is a shipped one, and no mapping of the user's */
    ReplaySummary(CliContext context, LevelStyle levels, boolean isShipped) {
        this.context = context;
        this.levels = levels;
        this.isShipped = isShipped;
    }

    void print(ReplayJob.Outcome outcome, EventSource source, long millis) {
        var summary = new RunSummary();
        printAlerts(outcome, summary);
        if (!outcome.input().isUseless()) {
            context.out().println();
            printEpisodes(outcome, summary);
            context.out().println();
            printIncidents(outcome);
        }
        context.out().println(counts(outcome, source, summary.transitions(), millis));
        if (!outcome.input().isUseless()) {
            context.out().println(PlainText.of(outcome.judged().line()));
        }
        notes(outcome).forEach(context.out()::println);
        Tallies.linesOf(source).stream().map(PlainText::of).forEach(context.out()::println);
    }

    private List<String> notes(ReplayJob.Outcome outcome) {
        var notes = new InputNotes(outcome.input(), isShipped);
        List<String> lines = new ArrayList<>();
        if (outcome.refusals().total() > 0) {
            lines.add("refused by the pipeline:");
            lines.addAll(outcome.refusals().lines());
        }
        lines.addAll(outcome.end().isEarly() ? notes.untilInterrupted() : notes.lines());
        return lines.stream().map(PlainText::of).toList();
    }

    /** In one line, without what there is none of; what is refused is always told, since it is not in the result. */
    private static String counts(ReplayJob.Outcome outcome, EventSource source, int changes, long millis) {
        ReplayedInput input = outcome.input();
        List<String> parts = new ArrayList<>();
        parts.add(events(input));
        parts.add(number(input.refused()) + " refused");
        add(parts, outcome.refusals().total(), "refused by the pipeline");
        add(parts, outcome.late(), "too late to count");
        add(parts, source.disordered(), "further out of order than the mapping says");
        add(parts, source.setAside(), "rows set aside by filters");
        add(parts, changes, "changes of alerts");
        parts.add(String.format(Locale.ROOT, "%.1f s", millis / 1000.0));
        return String.join(", ", parts);
    }

    private static String events(ReplayedInput input) {
        String events = number(input.events()) + " events";
        long rows = input.rows().used();
        return input.events() <= rows
                ? events
                : events + " from " + number(rows) + (rows == 1 ? " row" : " rows")
                        + " (one for each number that the format takes of a row)";
    }

    private static void add(List<String> parts, long count, String words) {
        if (count > 0) {
            parts.add(number(count) + " " + words);
        }
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void printEpisodes(ReplayJob.Outcome outcome, RunSummary summary) {
        if (summary.transitions() == 0 && outcome.judged().isNone()) {
            context.out().println("no episode, and none could be found: no value could be judged");
        } else {
            summary.table().forEach(context.out()::println);
        }
    }

    private void printIncidents(ReplayJob.Outcome outcome) {
        if (outcome.followed()) {
            var incidents = new IncidentSummary();
            outcome.incidents().forEach(incidents::add);
            incidents.table(INCIDENTS).forEach(context.out()::println);
            context.out().println();
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
