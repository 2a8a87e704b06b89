package io.harbinger.direct;

import java.util.Comparator;

/**
 * A subject that a tick has come to. Of one tick, turns of subjects are in this order, whoever judges them.
 *
 * @param due when it was scheduled, epoch milliseconds
 */
record Turn(long due, String key) implements Comparable<Turn> {

    /** Before the first subject; what is published then is of none. */
    static final Turn NOT_YET = new Turn(Long.MIN_VALUE, "");

    /** After the last subject; what is published then is of none. */
    static final Turn OVER = new Turn(Long.MAX_VALUE, "");

    private static final Comparator<Turn> ORDER =
            Comparator.comparingLong(Turn::due).thenComparing(Turn::key);

    boolean isOfSubject() {
        return !equals(NOT_YET) && !equals(OVER);
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
