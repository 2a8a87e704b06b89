package io.harbinger.stage;

import io.harbinger.domain.state.Expiry;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.window.Series;
import java.util.HashMap;
import java.util.Map;

/**
 * When the subjects of a task leave it. For those with series it follows from their state. Of the others, which no
 * indicator observes, it is known in memory alone, and later after a restart: forgetting them changes no output, since
 * by then an event that came again would be too old to be accepted.
 */
final class Departures {

    private final Expiry expiry;
    /** When the subjects without series were last heard, event time in epoch milliseconds. */
    private final Map<String, Long> heard = new HashMap<>();

    Departures(Expiry expiry) {
        this.expiry = expiry;
    }

    /** A subject without series was heard; true if it has to be scheduled for {@link #at}. */
    boolean hear(String key, long time) {
        Long before = heard.get(key);
        heard.put(key, before == null ? time : Math.max(before, time));
        return before == null;
    }

    /**
     * When a subject leaves.
     *
     * @param now where it has no series and was not heard by this task, it counts as heard now
     */
    long at(String key, SubjectState state, long now) {
        if (!state.series().isEmpty()) {
            heard.remove(key);
            return expiry.at(state);
        }
        Long last = heard.putIfAbsent(key, now);
        return (last == null ? now : last) + expiry.keptMillis();
    }

    /** When a subject has to be looked at again: it is due, or leaves, be it while data are still awaited. */
    long next(String key, SubjectState state, long now) {
        long due = state.due();
        return due == Series.FOREVER ? at(key, state, now) : Math.min(due, expiry.at(state));
    }

    void remove(String key) {
        heard.remove(key);
    }

    void clear() {
        heard.clear();
    }
}
