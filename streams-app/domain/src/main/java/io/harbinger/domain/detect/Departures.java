package io.harbinger.domain.detect;

/**
 * When a series leaves its normal, and when that is over: it is back, both the value and the mean of the last few; or it
 * has stayed away for so long that its level is the new normal.
 *
 * @param evidence from which a departure begins, in decades
 * @param hold until a level that stays is the new normal, milliseconds
 */
record Departures(double evidence, long hold) {

    /** The time scale whose mean says that a series is back: the last few values. */
    private static final int RECENT = 1;

    /** Values of a level that make it a normal, however rare they are: as many as a new series needs to be judged. */
    private static final int ENOUGH = 96;

    /**
     * The state after a value, with the departure that it begins, continues or ends.
     *
     * @param before the state before the value
     * @param learnt the state that has learnt it
     * @param decades evidence of the value
     */
    DetectorState next(DetectorState before, DetectorState learnt, long time, double value, double decades) {
        Departure departure = before.departure();
        if (departure != null && !departure.accepted()) {
            return continued(departure.plus(time, value, decades), learnt, time, value);
        }
        if (decades >= evidence) {
            Departure.Normal normal = Departure.Normal.of(before);
            if (!normal.isNear(time, value)) {
                return learnt.departed(Departure.begin(time, decades, normal).plus(time, value, decades));
            }
        }
        return departure == null || isOver(departure, time)
                ? learnt.departed(null)
                : learnt.departed(departure.counted());
    }

    private DetectorState continued(Departure departure, DetectorState learnt, long time, double value) {
        Departure.Normal normal = departure.normal();
        if (normal.isNear(time, value)
                && normal.isNear(time, learnt.trends().get(RECENT).present())) {
            return learnt.withNormal(normal).departed(null);
        }
        return hasLasted(departure, departure.since(), time)
                ? learnt.withNormal(normal.movedBy(departure.offset())).departed(departure.acceptedAt(time))
                : learnt.departed(departure);
    }

    /** An accepted level is called new for as long as it took to be accepted. */
    private boolean isOver(Departure departure, long time) {
        Long accepted = departure.acceptedAt();
        return accepted != null && hasLasted(departure, accepted, time);
    }

    private boolean hasLasted(Departure departure, long from, long time) {
        return time - from >= hold && departure.values() >= ENOUGH;
    }
}
