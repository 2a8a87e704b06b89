package io.harbinger.domain.assess;

import java.util.List;

/**
 * Why windows of a subject that had been judged are judged again: events came that replace, add to or take back what
 * was published about their panes.
 *
 * @param events ids of those events as their sources give them, in order of arrival, {@value #MOST_NAMED} at most
 * @param withdrawn end of the newest window that held a warning, of an alerting indicator at or above the lowest level,
 *     and is judged again, epoch milliseconds; {@link Long#MIN_VALUE} where none did
 */
public record Correction(List<String> events, long withdrawn) {

    /** Events named at most, so that the record of an alert stays small. */
    public static final int MOST_NAMED = 20;

    public Correction {
        events = List.copyOf(events.subList(0, Math.min(events.size(), MOST_NAMED)));
    }
}
