package io.harbinger.wire.row;

import io.harbinger.domain.detect.ActivePanes;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.detect.Outage;
import io.harbinger.domain.detect.SameWeeks;
import io.harbinger.domain.stats.Habit;

/** What a detector has learnt, with a leading byte for its kind. */
final class LearntRow {

    private static final int DETECTOR = 1;
    private static final int OUTAGE = 2;
    private static final int ACTIVE_PANES = 3;

    private LearntRow() {}

    static void write(RowWriter out, Learnt learnt) {
        if (learnt instanceof DetectorState state) {
            DetectorRow.write(out.putByte(DETECTOR), state);
        } else if (learnt instanceof Outage outage) {
            out.putByte(OUTAGE).putByte(outage.counts() ? 1 : 0).putVar(outage.seen());
            out.putNumbers(outage.rate());
            putDoubles(out, outage.variance());
            putDoubles(out, outage.recent());
        } else if (learnt instanceof ActivePanes panes) {
            out.putByte(ACTIVE_PANES);
            writeActive(out, panes);
        }
    }

    static void writeActive(RowWriter out, ActivePanes panes) {
        out.putNumbers(panes.mean(), panes.variance()).putVar(panes.seen());
    }

    static ActivePanes readActive(RowReader in) {
        double[] numbers = in.readNumbers(2);
        return new ActivePanes(numbers[0], numbers[1], in.readCount());
    }

    static Learnt read(RowReader in) {
        int kind = in.readByte();
        return switch (kind) {
            case DETECTOR ->
                in.isCompact()
                        ? DetectorRow.read(in)
                        : EarlierDetectorRow.read(in).state();
            case OUTAGE -> outage(in);
            case ACTIVE_PANES -> readActive(in);
            default -> throw new IllegalStateException("stored detector of unknown kind " + kind);
        };
    }

    private static Outage outage(RowReader in) {
        boolean counts = in.readByte() == 1;
        int seen = in.readCount();
        double rate = in.readNumber();
        return new Outage(counts, rate, doubles(in), doubles(in), seen, 0, Habit.NONE, SameWeeks.NONE);
    }

    private static void putDoubles(RowWriter out, double[] values) {
        out.putVar(values.length).putNumbers(values);
    }

    private static double[] doubles(RowReader in) {
        return in.readNumbers(in.readCount());
    }
}
