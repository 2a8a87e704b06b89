package io.harbinger.domain.event;

import java.util.Comparator;

/**
 * Which version of a statement an event is. Of the events with one id the one with the highest number counts.
 *
 * @param number 0 for the first; at least 0
 * @param retracted whether the statement is withdrawn; of such an event only id, key and time count
 */
public record Revision(long number, boolean retracted) implements Comparable<Revision> {

    private static final Comparator<Revision> ORDER =
            Comparator.comparingLong(Revision::number).thenComparing(Revision::retracted);

    /** As a source states something for the first time: almost every event. */
    public static final Revision FIRST = new Revision(0, false);

    /** A revision; {@link #FIRST} itself where it is that, so that events share it. */
    public static Revision of(long number, boolean retracted) {
        return number == 0 && !retracted ? FIRST : new Revision(number, retracted);
    }

    /** Whether it is the first statement, as of almost every event. */
    public boolean isFirst() {
        return number == 0 && !retracted;
    }

    /** The higher one counts; of the same number, the one that retracts. */
    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }

    /** The same statement with another number. */
    public Revision numbered(long other) {
        return of(other, retracted);
    }
}
