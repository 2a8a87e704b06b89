package io.harbinger.domain.translate;

import io.harbinger.domain.translate.Promise.Dated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one thread: its calls, the one touched last at the end, and its last departure.
 *
 * @param stops at most {@value #MOST_STOPS}
 * @param departed null where no departure is known
 */
public record Journey(List<Stop> stops, @Nullable Departure departed) {

    /** Calls remembered of a thread: a liner's round trip has fewer. */
    public static final int MOST_STOPS = 32;

    public static final Journey NONE = new Journey(List.of(), null);

    public Journey {
        stops = List.copyOf(stops);
    }

    /** A departure from a call. */
    public record Departure(String call, Dated at) {}

    Stop stop(String call) {
        return stops.stream()
                .filter(stop -> stop.call().equals(call))
                .findFirst()
                .orElseGet(() -> Stop.of(call));
    }

    /** With a call in its new state, behind all others; the one touched longest ago goes where there are too many. */
    Journey with(Stop stop) {
        List<Stop> next = new ArrayList<>(stops);
        next.removeIf(known -> known.call().equals(stop.call()));
        next.add(stop);
        int evicted = evictedBy(next.size());
        return new Journey(next.subList(evicted, next.size()), departed);
    }

    static int evictedBy(int size) {
        return Math.max(0, size - MOST_STOPS);
    }

    Journey departed(Departure departure) {
        return new Journey(stops, departure);
    }

    Journey without(String event) {
        boolean gone = departed != null && departed.at().event().equals(event);
        return new Journey(stops.stream().map(stop -> stop.without(event)).toList(), gone ? null : departed);
    }
}
