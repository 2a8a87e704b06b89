package io.harbinger.lab.replay;

import io.harbinger.domain.event.EventTime;
import io.harbinger.source.RowOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reader of a replay's results should know of its input. */
public final class InputNotes {

    /** Reasons that are told, the most frequent first. */
    private static final int MOST_REASONS = 6;

    private final ReplayedInput input;
    private final boolean isShipped;

    /** @param isShipped whether the format is a shipped one, which has more than the catalogue watches, and rightly so */
    public InputNotes(ReplayedInput input, boolean isShipped) {
        this.input = input;
        this.isShipped = isShipped;
    }

    /** One line each; empty where every row was used. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (input.events() == 0) {
            lines.add(nothing());
            return lines;
        }
        long earlier = input.earlier().events();
        if (earlier > 0) {
            lines.add(number(earlier) + (earlier == 1 ? " earlier event was" : " earlier events were")
                    + " judged too, so that it is known what is usual; what came of that is not shown");
        }
        addUnused(lines);
        addRepeated(lines);
        return lines;
    }

    /** The same of an input that was not read to its end: where there was no event by then, there may have been one. */
    public List<String> untilInterrupted() {
        if (input.events() > 0) {
            return lines();
        }
        return List.of(
                input.earlier().events() > 0
                        ? "it was interrupted before the days asked for: the latest event read is of "
                                + EventTime.text(input.earlier().latest())
                        : "it was interrupted before the first event");
    }

    private String nothing() {
        if (input.earlier().events() > 0) {
            return "there was no event in the days asked for: the latest one read is of "
                    + EventTime.text(input.earlier().latest());
        }
        long empty = input.rows().emptyFiles();
        if (empty > 0 && empty == input.refused()) {
            return "there was no event: " + (empty == 1 ? "the file has no row" : "none of the files has a row");
        }
        return input.refused() == 0 ? "there was no event" : "there was no event: every row was refused";
    }

    private void addUnused(List<String> lines) {
        if (input.unused().isEmpty()) {
            return;
        }
        String share = number(input.unusedEvents()) + " of " + number(input.events()) + " events";
        lines.add(
                isShipped && !input.isUseless()
                        ? share + " are more than the indicators of the catalogue watch, which is no mistake:"
                        : share + " feed no indicator (what feeds which is in streams-app/docs/mapping.md):");
        input.unused().stream().limit(MOST_REASONS).forEach(group -> lines.add("  " + group.line()));
        if (input.unused().size() > MOST_REASONS) {
            lines.add("  and " + (input.unused().size() - MOST_REASONS) + " more reasons");
        }
    }

    private void addRepeated(List<String> lines) {
        long rows = input.repeated().rows();
        List<RowOrigin> first = input.repeated().first();
        if (rows > 0) {
            String where = first.stream().map(RowOrigin::toString).collect(Collectors.joining(", "));
            lines.add(number(rows) + (rows == 1 ? " row repeats" : " rows repeat")
                    + " what another says and did not count: " + where + (rows > first.size() ? ", …" : ""));
        }
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
