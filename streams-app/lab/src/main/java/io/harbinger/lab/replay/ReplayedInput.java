package io.harbinger.lab.replay;

import io.harbinger.client.ReplayedEvents;
import io.harbinger.domain.indicator.Unused;
import io.harbinger.source.RowOrigin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read for a replay, and what became of it.
 *
 * @param written what was written to the topics
 * @param unused events that no indicator uses, by reason
 * @param repeated rows that said what another row said
 * @param firstRepeated where the first of these stand
 */
public record ReplayedInput(
        ReplayedEvents written, Map<Unused, Long> unused, long repeated, List<RowOrigin> firstRepeated) {

    public ReplayedInput {
        unused = Map.copyOf(unused);
        firstRepeated = List.copyOf(firstRepeated);
    }

    public long events() {
        return written.events();
    }

    public long refused() {
        return written.refused();
    }

    private long unusedEvents() {
        return unused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the replay could not have had any result. */
    public boolean isUseless() {
        return unusedEvents() == events();
    }

    /** What a reader of the results should know, one line each; empty where every row was used. */
    public List<String> notes() {
        return Stream.of(unusedNote(), repeatedNote())
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private String unusedNote() {
        if (events() == 0) {
            return refused() == 0 ? "there was no event" : "there was no event: every row was refused";
        }
        if (unusedEvents() == 0) {
            return "";
        }
        String reasons = Stream.of(Unused.values())
                .filter(unused::containsKey)
                .map(why -> number(unused.getOrDefault(why, 0L)) + " " + words(why))
                .collect(Collectors.joining("; "));
        return number(unusedEvents()) + " of " + number(events()) + " events were used by no indicator: " + reasons;
    }

    private static String words(Unused why) {
        return switch (why) {
            case NOT_SELECTED -> "are selected by none";
            case PERIOD_TOO_LONG -> "cover a period longer than the panes of those that select them";
            case NO_VALUE -> "lack the number that those that select them observe";
        };
    }

    private String repeatedNote() {
        if (repeated == 0) {
            return "";
        }
        String where = firstRepeated.stream().map(RowOrigin::toString).collect(Collectors.joining(", "));
        return number(repeated) + (repeated == 1 ? " row repeats" : " rows repeat")
                + " what another says and did not count: " + where + (repeated > firstRepeated.size() ? ", …" : "");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
