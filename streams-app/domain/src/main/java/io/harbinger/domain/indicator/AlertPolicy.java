package io.harbinger.domain.indicator;

import java.time.Duration;

/**
 * When a score opens an alert episode, and when that ends.
 *
 * @param raiseAfter windows in a row of one driver at or above BLUE before an episode opens, at least 1
 * @param clearAfter windows in a row, of each driver that holds it, below before it clears or de-escalates, at least 1
 * @param clearBelow hysteresis margin in points: a level is left only below its threshold minus this
 * @param flap detection of alerts that open and clear too often
 * @param settle how long after its newest statement a delivery of late statements counts as complete, so that it is
 *     judged as a whole; above 0
 */
public record AlertPolicy(int raiseAfter, int clearAfter, double clearBelow, Flap flap, Duration settle) {

    /** Rows of one download are minutes apart at most. */
    public static final Duration SETTLE = Duration.ofMinutes(10);

    /** With the usual time to settle. */
    public AlertPolicy(int raiseAfter, int clearAfter, double clearBelow, Flap flap) {
        this(raiseAfter, clearAfter, clearBelow, flap, SETTLE);
    }

    /**
     * Flap detection as in Nagios: the last 21 windows of what holds an episode, their changes weighted from 0.75 (oldest) to 1.25 (newest).
     *
     * @param start share of changes, 0..1, at which a subject flaps
     * @param stop share at or below which it no longer does
     */
    public record Flap(double start, double stop) {
        public Flap {
            if (!(stop > 0 && stop <= start && start <= 1)) {
                throw new IllegalArgumentException(
                        "flap needs 0 < stop <= start <= 1, was stop " + stop + ", start " + start);
            }
        }
    }

    public static final AlertPolicy DEFAULT = new AlertPolicy(1, 3, 5, new Flap(0.30, 0.20));

    public AlertPolicy {
        if (raiseAfter < 1 || clearAfter < 1) {
            throw new IllegalArgumentException(
                    "raiseAfter and clearAfter must be at least 1, were " + raiseAfter + ", " + clearAfter);
        }
        if (!(clearBelow >= 0 && clearBelow < 40)) {
            throw new IllegalArgumentException("clearBelow must be 0 to 40 points, was " + clearBelow);
        }
        if (settle.isNegative() || settle.isZero()) {
            throw new IllegalArgumentException("settle must be longer than 0, was " + settle);
        }
    }

    /** Whether both take the same deliveries as complete, whatever they make of what is judged then. */
    boolean settlesAs(AlertPolicy other) {
        return other.equals(new AlertPolicy(other.raiseAfter, other.clearAfter, other.clearBelow, other.flap, settle));
    }
}
