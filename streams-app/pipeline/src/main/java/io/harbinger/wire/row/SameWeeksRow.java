package io.harbinger.wire.row;

import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.detect.Outage;
import io.harbinger.domain.detect.SameWeeks;
import io.harbinger.domain.window.ClosedState;

/** The weeks of the last year of a series of counts, for which the versions before have no place: a byte each. */
final class SameWeeksRow {

    private SameWeeksRow() {}

    static boolean isNeeded(ClosedState past) {
        return !of(past).equals(SameWeeks.NONE);
    }

    /** Those of a closed state; {@link SameWeeks#NONE} where its indicator has none, or before the first day. */
    static SameWeeks of(ClosedState past) {
        Learnt learnt = past.learnt();
        return learnt instanceof SameWeeks weeks
                ? weeks
                : learnt instanceof Outage outage ? outage.year() : SameWeeks.NONE;
    }

    static void write(RowWriter out, SameWeeks weeks) {
        out.putVar(weeks.week()).putFloat(weeks.came()).putFloat(weeks.usual());
        for (byte share : weeks.shares()) {
            out.putByte(share);
        }
    }

    static SameWeeks read(RowReader in) {
        long week = in.readVar();
        float came = in.readFloat();
        float usual = in.readFloat();
        byte[] shares = new byte[SameWeeks.WEEKS];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) in.readByte();
        }
        return new SameWeeks(shares, week, came, usual);
    }

    /** The state with what was stored beside it. */
    static ClosedState addTo(ClosedState past, SameWeeks weeks) {
        return past.learning(
                past.learnt() instanceof Outage outage
                        ? new Outage(
                                outage.counts(),
                                outage.rate(),
                                outage.variance(),
                                outage.recent(),
                                outage.seen(),
                                outage.depth(),
                                outage.habit(),
                                weeks)
                        : weeks);
    }
}
