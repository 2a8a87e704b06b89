package io.harbinger.domain.window;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What an event changes about a pane whose end has passed: it adds an observation, and takes back what an earlier
 * version of the same event gave.
 *
 * @param event id of the event as its source gives it
 * @param id by which its observations are found
 * @param arrived watermark of its own input when it came, epoch milliseconds
 * @param observation what it gives; null where it only takes back
 */
public record Amendment(
        String event, long id, long arrived, @Nullable KeptObservation observation) {

    /**
     * By when they came, by the time of their own inputs: those of a lane are of several partitions, which are not
     * equally far. At one time by their events; what one event changes stays in its order.
     */
    static final Comparator<Amendment> ORDER =
            Comparator.comparingLong(Amendment::arrived).thenComparing(Amendment::event);
}
