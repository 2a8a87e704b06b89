package io.harbinger.app.simulate;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One shipment on a lane, complete from the day its delivery is planned for.
 *
 * @param serial number within the lane
 * @param planned planned delivery, epoch milliseconds
 * @param usualDelay what it is late by when nothing is wrong, in milliseconds; mostly negative
 * @param started departure
 * @param teu containers, in twenty-foot units
 */
record Shipment(SeaLane lane, long serial, long planned, long usualDelay, long started, String carrier, long teu) {

    /** No shipment is later than this when nothing is wrong, in milliseconds. */
    static final long LATEST = 2 * Days.MILLIS;

    /** No shipment is earlier than this, in milliseconds. */
    static final long EARLIEST = 12 * Days.HOUR_MILLIS;

    /**
     * One in this many is late. The place within each run of so many is random, in the middle half, but there is
     * exactly one: few shipments make up a lane's rate, and lanes that look bad by chance alone would hide the
     * disruption.
     */
    private static final int LATE_ONE_IN = 33;

    private static final long MIN_LATE = 2 * Days.HOUR_MILLIS;
    private static final double DEPARTURE_SPREAD_HOURS = 5;

    private static final List<String> CARRIERS =
            List.of("MAEU", "MSCU", "CMDU", "COSU", "HLCU", "ONEY", "EGLV", "HDMU", "YMLU", "ZIMU");

    /** The planned delivery alone, which is cheaper than the whole shipment. */
    static long planned(Seed seed, long key, long day, long serial) {
        return planned(seed.random(key, serial), day);
    }

    /**
     * The shipment of a lane with a serial number.
     *
     * @param day the day its delivery is planned for
     */
    static Shipment of(Seed seed, SeaLane lane, long lateKey, long key, long day, long serial) {
        var random = seed.random(key, serial);
        long planned = planned(random, day);
        long delay = delay(late(seed, lateKey, serial), random);
        long started = planned - lane.leadMillis() + hours(DEPARTURE_SPREAD_HOURS * Noise.bell(random));
        String carrier = CARRIERS.get((int) (random.nextDouble() * CARRIERS.size()));
        long teu = 20 + (long) (random.nextDouble() * 180);
        return new Shipment(lane, serial, planned, delay, started, carrier, teu);
    }

    String id() {
        return lane.id() + "/" + serial;
    }

    LogisticsEvent delivery(String nodeName, long time) {
        return new LogisticsEvent(
                id() + "/ACT",
                lane.lane().destination(),
                nodeName,
                LogisticsType.DELIVERY,
                Classifier.ACT,
                new LogisticsEvent.Times(time, null, planned, null, started),
                route(),
                LogisticsEvent.Load.NONE.withQuantity((double) teu, "{TEU}"));
    }

    /** An estimate made at {@code time}: arrival at {@code estimated}. */
    LogisticsEvent estimate(String nodeName, String suffix, long time, long estimated) {
        return new LogisticsEvent(
                id() + "/EST/" + suffix,
                lane.lane().destination(),
                nodeName,
                LogisticsType.ARRI,
                Classifier.EST,
                new LogisticsEvent.Times(time, null, planned, estimated, started),
                route(),
                LogisticsEvent.Load.NONE);
    }

    static long hours(double hours) {
        return (long) (hours * Days.HOUR_MILLIS);
    }

    private LogisticsEvent.Route route() {
        return LogisticsEvent.Route.of(lane.id(), carrier, id());
    }

    private static boolean late(Seed seed, long lateKey, long serial) {
        long shifted = serial + Math.floorMod(lateKey, LATE_ONE_IN);
        double place = seed.random(lateKey, Math.floorDiv(shifted, LATE_ONE_IN)).nextDouble();
        return (long) ((0.25 + place / 2) * LATE_ONE_IN) == Math.floorMod(shifted, LATE_ONE_IN);
    }

    private static long delay(boolean late, SplittableRandom random) {
        double draw = random.nextDouble();
        return late ? MIN_LATE + (long) (draw * (LATEST - MIN_LATE)) : -(long) (draw * EARLIEST);
    }

    private static long planned(SplittableRandom random, long day) {
        return Days.start(day) + (long) (random.nextDouble() * Days.MILLIS);
    }
}
