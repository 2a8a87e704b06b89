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
            DetectorRow row = DetectorRow.of(state);
            out.putByte(DETECTOR).putVar(row.whole().length);
            for (long value : row.whole()) {
                out.putVar(value);
            }
            putDoubles(out, row.exact());
            putFloats(out, row.coarse());
            out.putVar(row.hours().length);
            for (byte value : row.hours()) {
                out.putByte(value);
            }
        } else if (learnt instanceof Outage outage) {
            out.putByte(OUTAGE).putByte(outage.counts() ? 1 : 0).putVar(outage.seen());
            out.putDouble(outage.rate());
            putDoubles(out, outage.variance());
            putDoubles(out, outage.recent());
        } else if (learnt instanceof ActivePanes panes) {
            out.putByte(ACTIVE_PANES);
            writeActive(out, panes);
        }
    }

    static void writeActive(RowWriter out, ActivePanes panes) {
        out.putDouble(panes.mean()).putDouble(panes.variance()).putVar(panes.seen());
    }

    static ActivePanes readActive(RowReader in) {
        return new ActivePanes(in.readDouble(), in.readDouble(), in.readCount());
    }

    static Learnt read(RowReader in) {
        int kind = in.readByte();
        return switch (kind) {
            case DETECTOR -> detector(in);
            case OUTAGE -> outage(in);
            case ACTIVE_PANES -> readActive(in);
            default -> throw new IllegalStateException("stored detector of unknown kind " + kind);
        };
    }

    private static DetectorState detector(RowReader in) {
        long[] whole = new long[in.readCount()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = in.readVar();
        }
        double[] exact = doubles(in);
        float[] coarse = floats(in);
        byte[] hours = new byte[in.readCount()];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = (byte) in.readByte();
        }
        return new DetectorRow(whole, exact, coarse, hours).state();
    }

    private static Outage outage(RowReader in) {
        boolean counts = in.readByte() == 1;
        int seen = in.readCount();
        double rate = in.readDouble();
        return new Outage(counts, rate, doubles(in), doubles(in), seen, 0, Habit.NONE, SameWeeks.NONE);
    }

    private static void putDoubles(RowWriter out, double[] values) {
        out.putVar(values.length);
        for (double value : values) {
            out.putDouble(value);
        }
    }

    private static double[] doubles(RowReader in) {
        double[] values = new double[in.readCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static void putFloats(RowWriter out, float[] values) {
        out.putVar(values.length);
        for (float value : values) {
            out.putFloat(value);
        }
    }

    private static float[] floats(RowReader in) {
        float[] values = new float[in.readCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
