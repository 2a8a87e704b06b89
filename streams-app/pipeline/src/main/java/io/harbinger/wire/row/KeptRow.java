package io.harbinger.wire.row;

import io.harbinger.domain.window.KeptObservation;

/**
 * One observation that is kept with the id of its event. Its time is relative to another; numbers that are whole, as
 * counts are, take a few bytes, and a weight of 1 none.
 */
final class KeptRow {

    private static final int WHOLE = 1;
    private static final int WEIGHTED = 2;
    private static final int CATEGORY = 4;

    /** Beyond it not every whole number is a double. */
    private static final double LARGEST_WHOLE = 1L << 53;

    private KeptRow() {}

    static void write(RowWriter out, KeptObservation one, long origin) {
        boolean whole = isWhole(one.value());
        boolean weighted = one.weight() != 1;
        out.putByte((whole ? WHOLE : 0)
                | (weighted ? WEIGHTED : 0)
                | (one.category().isEmpty() ? 0 : CATEGORY));
        out.putLong(one.id()).putVar(one.time() - origin);
        if (whole) {
            out.putVar((long) one.value());
        } else {
            out.putDouble(one.value());
        }
        if (weighted) {
            out.putDouble(one.weight());
        }
        if (!one.category().isEmpty()) {
            out.putText(one.category());
        }
    }

    /** Zero has a sign, which a whole number does not keep. */
    private static boolean isWhole(double value) {
        return value == Math.rint(value)
                && Math.abs(value) < LARGEST_WHOLE
                && Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(-0.0);
    }

    static KeptObservation read(RowReader in, long origin) {
        int flags = in.readByte();
        long id = in.readLong();
        long time = origin + in.readVar();
        double value = (flags & WHOLE) != 0 ? in.readVar() : in.readDouble();
        double weight = (flags & WEIGHTED) != 0 ? in.readDouble() : 1;
        return new KeptObservation(id, time, value, weight, (flags & CATEGORY) != 0 ? in.readText() : "");
    }
}
