package io.harbinger.domain.window;

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
        String event, long id, long arrived, @Nullable KeptObservation observation) {}
