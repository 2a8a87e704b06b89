package io.harbinger.wire.row;

import io.harbinger.domain.window.Extent;

/** Smallest, largest and latest value, and when that was. */
final class ExtentRow {

    private ExtentRow() {}

    /** @param origin what the time is relative to; of an extent without values any difference does, since it wraps */
    static void write(RowWriter out, Extent extent, long origin) {
        out.putNumbers(extent.min(), extent.max(), extent.last()).putVar(extent.lastAt() - origin);
    }

    static Extent read(RowReader in, long samples, long origin) {
        if (in.isCompact()) {
            double[] numbers = in.readNumbers(3);
            return new Extent(samples, numbers[0], numbers[1], origin + in.readVar(), numbers[2]);
        }
        double min = in.readDouble();
        double max = in.readDouble();
        long lastAt = in.readLong();
        return new Extent(samples, min, max, lastAt, in.readDouble());
    }
}
