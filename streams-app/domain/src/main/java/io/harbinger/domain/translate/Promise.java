package io.harbinger.domain.translate;

import io.harbinger.domain.event.LogisticsType;
import org.jspecify.annotations.Nullable;

/**
 * What was promised of one movement at a call.
 *
 * @param type the movement
 * @param planned its first plan; null where there is none
 * @param estimated its first estimate, which stands for a plan where there is none
 */
public record Promise(
        LogisticsType type,
        @Nullable Dated planned,
        @Nullable Dated estimated) {

    /**
     * A time with the id of the event that gave it, so that it goes when that is withdrawn, and follows its revisions.
     *
     * @param time epoch milliseconds
     */
    public record Dated(String event, long time) {

        /** The first of two; but a later revision of the first takes its place. */
        static Dated first(@Nullable Dated known, Dated next) {
            return known == null || known.event.equals(next.event) ? next : known;
        }

        static @Nullable Dated without(@Nullable Dated known, String event) {
            return known != null && known.event.equals(event) ? null : known;
        }
    }

    /** When it was to be, epoch milliseconds; null where nobody said. */
    @Nullable Long time() {
        Dated promised = planned == null ? estimated : planned;
        return promised == null ? null : promised.time();
    }

    Promise planned(Dated next) {
        return new Promise(type, Dated.first(planned, next), estimated);
    }

    Promise estimated(Dated next) {
        return new Promise(type, planned, Dated.first(estimated, next));
    }

    Promise without(String event) {
        return new Promise(type, Dated.without(planned, event), Dated.without(estimated, event));
    }
}
