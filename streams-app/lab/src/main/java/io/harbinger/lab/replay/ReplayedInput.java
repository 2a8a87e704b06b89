package io.harbinger.lab.replay;

import io.harbinger.client.ReplayedEvents;
import io.harbinger.domain.event.EventTime;
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
 * @param written what was written to the topics; its events are those from the first instant of interest on
 * @param earlier events before that, which only taught what is usual
 * @param unused events that no indicator uses, by reason
 * @param repeated rows that said what another row said
 * @param firstRepeated where the first of these stand
 */
public record ReplayedInput(
        ReplayedEvents written,
        Earlier earlier,
        Map<Unused, Long> unused,
        long repeated,
        List<RowOrigin> firstRepeated) {

    /**
     * Events before the first instant of interest.
     *
     * @param events their number
     * @param latest time of the latest event of all, epoch milliseconds; {@link Long#MIN_VALUE} where there was none
     */
    public record Earlier(long events, long latest) {

        static final Earlier NONE = new Earlier(0, Long.MIN_VALUE);
    }

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
        return Stream.of(earlierNote(), unusedNote(), repeatedNote())
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private String earlierNote() {
        return earlier.events() == 0 || events() == 0
                ? ""
                : number(earlier.events()) + (earlier.events() == 1 ? " earlier event was" : " earlier events were")
                        + " judged too, so that it is known what is usual; what came of that is not shown";
    }

    private String unusedNote() {
        if (events() == 0 && earlier.events() > 0) {
            return "there was no event in the days asked for: the latest one read is of "
                    + EventTime.text(earlier.latest());
        }
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
