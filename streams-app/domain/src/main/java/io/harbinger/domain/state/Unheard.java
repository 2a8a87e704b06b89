package io.harbinger.domain.state;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.ArrayList;
import java.util.List;

/**
 * The indicators of which a subject has more series than are kept, so that some are not heard. A value; its size is
 * bounded by the catalogue.
 *
 * @param refused one entry per indicator, in order of their first refusal
 */
public record Unheard(List<Refused> refused) {

    /** All is heard. */
    public static final Unheard NONE = new Unheard(List.of());

    /**
     * Observations that were dropped, of the time of whole panes; all times epoch milliseconds.
     *
     * @param indicator its id
     * @param since when the first of their panes would have closed
     * @param until end of the newest of their panes
     */
    public record Refused(String indicator, long since, long until) {}

    public Unheard {
        refused = List.copyOf(refused);
    }

    public boolean isEmpty() {
        return refused.isEmpty();
    }

    /** With one more observation dropped, of event time {@code time}. */
    Unheard plus(Indicator indicator, long time) {
        long closes = SeriesTransitions.closesAt(indicator, time);
        long end = closes - indicator.windowing().grace().toMillis();
        for (int i = 0; i < refused.size(); i++) {
            Refused known = refused.get(i);
            if (known.indicator().equals(indicator.id())) {
                return closes >= known.since() && end <= known.until() ? this : with(i, joined(known, indicator, end));
            }
        }
        List<Refused> more = new ArrayList<>(refused);
        more.add(new Refused(indicator.id(), closes, end));
        return new Unheard(more);
    }

    /** After a silence as long as its data is fresh, an indicator's refusals begin anew. */
    private static Refused joined(Refused known, Indicator indicator, long end) {
        long closes = end + indicator.windowing().grace().toMillis();
        boolean anew = end > staleAt(known, indicator);
        return new Refused(
                known.indicator(), anew ? closes : Math.min(known.since(), closes), Math.max(known.until(), end));
    }

    private Unheard with(int index, Refused changed) {
        List<Refused> next = new ArrayList<>(refused);
        next.set(index, changed);
        return new Unheard(next);
    }

    /** Whether some series of the indicator that would be fresh at {@code time} is not heard. */
    public boolean contains(Indicator indicator, long time) {
        for (Refused one : refused) {
            if (one.indicator().equals(indicator.id())) {
                return one.since() <= time && time < staleAt(one, indicator);
            }
        }
        return false;
    }

    private static long staleAt(Refused refused, Indicator indicator) {
        return refused.until() + indicator.windowing().freshness().toMillis();
    }
}
