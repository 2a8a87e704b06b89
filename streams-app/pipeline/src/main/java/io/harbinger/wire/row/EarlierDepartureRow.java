package io.harbinger.wire.row;

import io.harbinger.domain.detect.DayProfile;
import io.harbinger.domain.detect.Departure;
import java.util.Arrays;

/**
 * A departure as rows before version 7 have it, as plain numbers behind those of its detector's state: since, decades, offset, values, acceptedAt (NaN
 * where it is not), mean, deviation, least, plainError, profileError, smoothed; and the 24 usual values of the day, and
 * how many values are behind each.
 */
final class EarlierDepartureRow {

    private static final int HOURS = DayProfile.HOURS;

    private EarlierDepartureRow() {}

    static Departure read(double[] exact, int at, float[] coarse, int day) {
        byte[] counts = new byte[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            counts[hour] = (byte) coarse[day + HOURS + hour];
        }
        float[] usual = Arrays.copyOfRange(coarse, day, day + HOURS);
        var profile = new DayProfile(usual, counts, exact[at + 8], exact[at + 9], exact[at + 10]);
        var normal = new Departure.Normal(exact[at + 5], exact[at + 6], exact[at + 7], profile);
        Long accepted = Double.isNaN(exact[at + 4]) ? null : (long) exact[at + 4];
        return new Departure((long) exact[at], exact[at + 1], exact[at + 2], (int) exact[at + 3], accepted, normal);
    }
}
