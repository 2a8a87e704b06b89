package io.harbinger.domain.network.propagation;

/**
 * When a shortage reaches a subject, if nothing else is done about it.
 *
 * @param start epoch milliseconds; {@link #NEVER} where every supplier's shortage was absorbed before
 * @param end exclusive; {@link #NEVER} where no end is known
 * @param timeToSurvive (TTS) from the onset of the impulse that arrives first to {@code start}, milliseconds
 * @param timeToRecover (TTR) of that impulse, milliseconds; {@link #NEVER} where it is open
 */
public record Window(long start, long end, long timeToSurvive, long timeToRecover) {

    /** Not within any time that counts. */
    public static final long NEVER = Long.MAX_VALUE;

    /** What is not reached in time. */
    static final Window ABSORBED = new Window(NEVER, NEVER, NEVER, 0);

    private static final double LATEST_MARGIN = 14 * 86_400_000.0;
    private static final double MARGINS = 21 * 86_400_000.0;

    /** Of the subject where an impulse begins: short at once, until it ends. */
    static Window of(Impulse impulse) {
        long recovery = impulse.end() == Impulse.OPEN ? NEVER : impulse.end() - impulse.onset();
        return new Window(impulse.onset(), impulse.end(), 0, recovery);
    }

    /** Whether stocks outlast the shortage. */
    public boolean isAbsorbed() {
        return start == NEVER || start >= end;
    }

    /** Time to survive less time to recover, milliseconds; {@link Long#MIN_VALUE} where no recovery is known. */
    public long margin() {
        return timeToRecover == NEVER ? Long.MIN_VALUE : timeToSurvive == NEVER ? NEVER : timeToSurvive - timeToRecover;
    }

    /** How much of an exposure counts as risk, 0..1: all of it with a margin of -7 days or less, none from 14 days on. */
    public double urgency() {
        return timeToRecover == NEVER ? 1 : Math.max(0, Math.min(1, (LATEST_MARGIN - margin()) / MARGINS));
    }

    /** The sum, or {@link #NEVER} where it is beyond all that counts. */
    static long plus(long time, long span) {
        return time == NEVER || span >= NEVER - Math.max(0, time) ? NEVER : time + span;
    }
}
