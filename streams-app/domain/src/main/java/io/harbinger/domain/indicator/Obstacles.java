package io.harbinger.domain.indicator;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Finds what keeps events from being used, for a person who must mend a mapping or a catalogue. The indicator that comes
 * nearest to an event is the one that least stands in the way of; of several, the first of the catalogue.
 */
public final class Obstacles {

    /** What an indicator is about weighs more than everything else that may be wrong. */
    private static final int OTHER_MATTER = 100;

    private final Catalogue catalogue;
    private final Observer observer;

    public Obstacles(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.observer = new Observer(catalogue);
    }

    /** What is in the way of an event that no indicator {@linkplain Observer#unused uses}. */
    public Obstacle of(Event event) {
        return observer.candidates(event).stream()
                .min(Comparator.comparingInt(rule -> distance(event, rule)))
                .map(rule -> first(event, rule))
                .orElseGet(() -> new Obstacle(Unused.NOT_SELECTED, sort(event), "", null, "events of this kind"));
    }

    private static int distance(Event event, ObservingRule rule) {
        int distance = 0;
        for (ObservingRule.Condition condition : rule.conditions()) {
            if (!condition.holds(event)) {
                distance += isMatter(condition) ? OTHER_MATTER : 1;
            }
        }
        return distance + (rule.pane().holds(event.period()) ? 0 : 1) + (rule.hasValue(event) ? 0 : 1);
    }

    private static boolean isMatter(ObservingRule.Condition condition) {
        return condition.field().equals(MatchField.TYPE)
                || condition.field().equals(MatchField.FLOW)
                || condition.field().equals(MatchField.METRIC);
    }

    private Obstacle first(Event event, ObservingRule rule) {
        String id = catalogue.indicators().get(rule.position()).id();
        for (ObservingRule.Condition condition : rule.conditions()) {
            if (!condition.holds(event)) {
                return isMatter(condition) ? matter(event, condition) : field(event, condition, id);
            }
        }
        if (!rule.pane().holds(event.period())) {
            return new Obstacle(
                    Unused.PERIOD_TOO_LONG,
                    sort(event) + " that last",
                    days(event.period()),
                    id,
                    "takes those of " + days(rule.pane().longest()) + " at most");
        }
        ValueField lacking = Double.isFinite(rule.value().applyAsDouble(event))
                ? rule.selection().over()
                : rule.selection().value();
        String missing = String.join(" and ", lacking.fields());
        return new Obstacle(Unused.NO_VALUE, sort(event) + " without " + missing, "", id, "needs " + missing);
    }

    private static Obstacle matter(Event event, ObservingRule.Condition condition) {
        return new Obstacle(
                Unused.NOT_SELECTED,
                sort(event),
                "",
                null,
                condition.field() + " " + condition.text().of(event));
    }

    private static Obstacle field(Event event, ObservingRule.Condition condition, String id) {
        String found = String.valueOf(condition.text().of(event));
        boolean absent = found.equals(MatchField.ABSENT);
        return new Obstacle(
                Unused.NOT_SELECTED,
                sort(event) + (absent ? " without " : " with ") + condition.field(),
                absent ? "" : found,
                id,
                "takes those " + allowed(condition));
    }

    private static String allowed(ObservingRule.Condition condition) {
        var values = new TreeSet<>(condition.allowed());
        boolean absent = values.remove(MatchField.ABSENT);
        return values.isEmpty()
                ? "without " + condition.field()
                : "with " + condition.field() + " " + String.join(" or ", values) + (absent ? " or none" : "");
    }

    private static String sort(Event event) {
        return event instanceof LogisticsEvent logistics
                ? logistics.type() + " events"
                : event.kind().name().toLowerCase(Locale.ROOT) + " events";
    }

    private static String days(long millis) {
        var length = Duration.ofMillis(millis);
        long hours = length.toHours();
        long days = Math.round(hours / 24.0);
        if (hours < 20) {
            return hours < 1 ? length.toMinutes() + " minutes" : hours == 1 ? "1 hour" : hours + " hours";
        }
        return days == 1 ? "a day" : days + " days";
    }
}
