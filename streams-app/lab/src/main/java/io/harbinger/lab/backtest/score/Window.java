package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;

/**
 * A time in which something is known to have happened to a subject. All bounds are inclusive.
 *
 * @param subject id of the subject
 * @param name what happened
 * @param start first instant; delays count from here
 * @param end last instant
 * @param from first instant at which an alarm counts as its detection, at or before {@code start}
 * @param to last such instant, at or after {@code end}
 * @param minLevel level that a warning of it must reach
 * @param required whether it must be found; otherwise an alarm in it is neither a hit nor false
 * @param note more about it, such as its impact; may be empty
 */
public record Window(
        String subject,
        String name,
        long start,
        long end,
        long from,
        long to,
        Level minLevel,
        boolean required,
        String note) {

    public Window {
        if (!(from <= start && start <= end && end <= to)) {
            throw new IllegalArgumentException(
                    "a window needs from <= start <= end <= to, was " + from + ", " + start + ", " + end + ", " + to);
        }
    }

    /** The level an alarm needs to be a hit, where {@code threshold} is asked for at least. */
    public Level needed(Level threshold) {
        return minLevel.compareTo(threshold) > 0 ? minLevel : threshold;
    }

    /** Whether the match window and the span have an instant in common. */
    public boolean meets(Interval span) {
        return span.from() <= to && span.to() > from;
    }
}
