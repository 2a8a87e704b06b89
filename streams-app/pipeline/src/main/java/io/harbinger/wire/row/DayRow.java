package io.harbinger.wire.row;

import io.harbinger.domain.detect.DayProfile;

/**
 * What is usual at each hour of the day, but for its errors: which hours have a value, in three bytes, how many values
 * are behind each, and how far the bits of each are from those of the hour before.
 */
final class DayRow {

    /** In the place of a count that all hours share. */
    private static final int COUNTS_DIFFER = 0;

    private DayRow() {}

    static void write(RowWriter out, DayProfile day) {
        int hours = hours(day);
        out.put3(hours);
        int count = commonCount(day, hours);
        out.putByte(count);
        int before = 0;
        for (int hour = 0; hour < DayProfile.HOURS; hour++) {
            if ((hours >> hour & 1) != 0) {
                if (count == COUNTS_DIFFER) {
                    out.putByte(day.counts()[hour]);
                }
                int bits = Float.floatToRawIntBits(day.usual()[hour]);
                out.putVar((long) bits - before);
                before = bits;
            }
        }
    }

    /** Those that have anything: a value may have been moved though none is behind it. */
    private static int hours(DayProfile day) {
        int hours = 0;
        for (int hour = 0; hour < DayProfile.HOURS; hour++) {
            boolean has = day.counts()[hour] != 0 || Float.floatToRawIntBits(day.usual()[hour]) != 0;
            hours |= has ? 1 << hour : 0;
        }
        return hours;
    }

    private static int commonCount(DayProfile day, int hours) {
        int common = COUNTS_DIFFER;
        for (int hour = 0; hour < DayProfile.HOURS; hour++) {
            if ((hours >> hour & 1) != 0) {
                int count = day.counts()[hour];
                if (count == COUNTS_DIFFER || (common != COUNTS_DIFFER && common != count)) {
                    return COUNTS_DIFFER;
                }
                common = count;
            }
        }
        return common;
    }

    static DayProfile read(RowReader in, double plainError, double profileError, double smoothed) {
        int hours = in.read3();
        int count = in.readByte();
        float[] usual = new float[DayProfile.HOURS];
        byte[] counts = new byte[DayProfile.HOURS];
        int before = 0;
        for (int hour = 0; hour < DayProfile.HOURS; hour++) {
            if ((hours >> hour & 1) != 0) {
                counts[hour] = (byte) (count == COUNTS_DIFFER ? in.readByte() : count);
                before += in.readCount();
                usual[hour] = Float.intBitsToFloat(before);
            }
        }
        return new DayProfile(usual, counts, plainError, profileError, smoothed);
    }
}
