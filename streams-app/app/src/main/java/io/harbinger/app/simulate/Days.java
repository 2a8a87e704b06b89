package io.harbinger.app.simulate;

/** Days and hours of UTC, as numbers counted from 1970-01-01T00:00. */
final class Days {

    static final long HOUR_MILLIS = 3_600_000;
    static final long MILLIS = 24 * HOUR_MILLIS;

    private Days() {}

    static long of(long time) {
        return Math.floorDiv(time, MILLIS);
    }

    static long start(long day) {
        return day * MILLIS;
    }

    /** Last instant of the day: the event time of its daily counts. */
    static long last(long day) {
        return start(day + 1) - 1;
    }

    /** Hour of the day with its fraction, 0 to below 24. */
    static double hour(long time) {
        return Math.floorMod(time, MILLIS) / (double) HOUR_MILLIS;
    }

    /** 0 is Monday; 1970-01-01 was a Thursday. */
    static int weekday(long day) {
        return (int) Math.floorMod(day + 3, 7L);
    }
}
