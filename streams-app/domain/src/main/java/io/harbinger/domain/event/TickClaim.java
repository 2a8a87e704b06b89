package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * A tick is a claim of what time it is, made by whoever may write to an input. It is believed as far as its record's
 * own timestamp allows, which the broker bounds by its clock (topic setting {@code message.timestamp.after.max.ms}):
 * so the check needs no clock, and gives the same in a replay.
 */
public final class TickClaim {

    /** How far a tick may be ahead of its record's timestamp, milliseconds: a clock read and a send lie between. */
    public static final long MOST_AHEAD = 1_000;

    private TickClaim() {}

    /**
     * Why a tick is not believed, null where it is.
     *
     * @param time what it claims, epoch milliseconds
     * @param stamped timestamp of its record, epoch milliseconds; 0 where it has none, or one before 1970
     */
    public static @Nullable Rejection check(long time, long stamped) {
        if (!EventTime.isPossible(time)) {
            return EventTime.rejection("time", time);
        }
        if (time - MOST_AHEAD > stamped) {
            String detail = "must not be more than " + MOST_AHEAD + " ms after the record's own timestamp, "
                    + EventTime.text(stamped);
            return new Rejection(Reason.FUTURE, "time", EventTime.text(time), detail);
        }
        return null;
    }
}
