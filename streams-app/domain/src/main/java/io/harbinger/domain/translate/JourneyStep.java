package io.harbinger.domain.translate;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.translate.Journey.Departure;
import io.harbinger.domain.translate.Promise.Dated;
import org.jspecify.annotations.Nullable;

/**
 * The pure step of a thread: a movement gets the times that its own message does not have. When it was planned is the
 * first plan of the same movement at the same call, or else its first estimate. When it started is, of a departure the
 * arrival at the same call, of a gate-out the gate-in there, of an arrival or a delivery the last departure from
 * another call.
 */
public final class JourneyStep {

    /**
     * After a movement.
     *
     * @param event with what is known of it; times that it states itself stay
     * @param evicted calls that were given up for it
     */
    public record Result(Journey journey, LogisticsEvent event, int evicted) {}

    private JourneyStep() {}

    /** A movement arrives, in the order of event time; a withdrawal takes back what the event gave. */
    public static Result next(Journey before, Leg leg, LogisticsEvent event) {
        if (event.revision().retracted()) {
            return new Result(before.without(event.id()), event, 0);
        }
        String call = leg.call() == null ? event.node() : leg.call();
        Stop known = before.stop(call);
        Stop stop = noted(known, event);
        Promise promise = stop.promise(event.type());
        LogisticsEvent joined = joined(event, planned(event, promise), started(event, known, before));
        Journey after = before.with(stop);
        int evicted = Journey.evictedBy(before.stops().size() + (before.stops().contains(known) ? 0 : 1));
        return new Result(isDeparture(event) ? after.departed(departure(call, event)) : after, joined, evicted);
    }

    /** Before what a statement gave, which now belongs elsewhere. */
    public static Journey without(Journey before, Statement moved) {
        Journey journey = before;
        for (Event event : moved.events()) {
            journey = journey.without(event.id());
        }
        return journey;
    }

    private static Stop noted(Stop stop, LogisticsEvent event) {
        Promise promise = stop.promise(event.type());
        Times when = event.when();
        return switch (event.classifier()) {
            case PLN ->
                when.planned() == null ? stop : stop.with(promise.planned(new Dated(event.id(), when.planned())));
            case EST ->
                when.estimated() == null ? stop : stop.with(promise.estimated(new Dated(event.id(), when.estimated())));
            case ACT ->
                switch (event.type()) {
                    case ARRI -> stop.arrived(new Dated(event.id(), event.time()));
                    case GTIN -> stop.gatedIn(new Dated(event.id(), event.time()));
                    default -> stop;
                };
        };
    }

    private static @Nullable Long planned(LogisticsEvent event, Promise promise) {
        return event.when().planned() == null ? promise.time() : event.when().planned();
    }

    private static @Nullable Long started(LogisticsEvent event, Stop stop, Journey journey) {
        if (event.when().started() != null || event.classifier() != Classifier.ACT) {
            return event.when().started();
        }
        return switch (event.type()) {
            case DEPA -> before(event, stop.arrived());
            case GTOT -> before(event, stop.gatedIn());
            case ARRI, DELIVERY -> {
                Departure last = journey.departed();
                yield last == null || last.call().equals(stop.call()) ? null : before(event, last.at());
            }
            default -> null;
        };
    }

    private static @Nullable Long before(LogisticsEvent event, @Nullable Dated start) {
        return start == null || start.time() > event.time() ? null : start.time();
    }

    private static boolean isDeparture(LogisticsEvent event) {
        return event.type() == LogisticsType.DEPA && event.classifier() == Classifier.ACT;
    }

    private static Departure departure(String call, LogisticsEvent event) {
        return new Departure(call, new Dated(event.id(), event.time()));
    }

    private static LogisticsEvent joined(LogisticsEvent event, @Nullable Long planned, @Nullable Long started) {
        Times when = event.when();
        return event.withTimes(new Times(when.event(), when.periodStart(), planned, when.estimated(), started));
    }
}
