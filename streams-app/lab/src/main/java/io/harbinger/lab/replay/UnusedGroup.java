package io.harbinger.lab.replay;

import io.harbinger.domain.indicator.Obstacle;
import java.util.List;
import java.util.Locale;

/**
 * Events that no indicator uses, all for one reason.
 *
 * @param obstacle what they have in common
 * @param values what the events have that is in the way, the first few of it
 * @param isMore whether there are further values
 */
public record UnusedGroup(Obstacle obstacle, long events, List<String> values, boolean isMore) {

    public UnusedGroup {
        values = List.copyOf(values);
    }

    /** Which events they are, what they have, and what the nearest indicator takes. */
    public String line() {
        String value = values.isEmpty() ? "" : " " + String.join(", ", values) + (isMore ? ", …" : "");
        String taker = obstacle.indicator() == null ? "no indicator takes" : obstacle.indicator();
        return String.format(Locale.ROOT, "%,d %s%s: %s %s", events, obstacle.events(), value, taker, obstacle.takes());
    }
}
