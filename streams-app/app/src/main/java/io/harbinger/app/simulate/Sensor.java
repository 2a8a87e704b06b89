package io.harbinger.app.simulate;

import io.harbinger.domain.event.SensorReading;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One sensor and its signal: a base, a wave a day that peaks in the local afternoon, a week, a slow drift, noise.
 *
 * @param id unique within the node
 * @param peak hour of the daily maximum, UTC
 * @param key of its random numbers
 */
record Sensor(Site site, String id, Gauge gauge, double base, double peak, long key) {

    private static final double LOCAL_PEAK_HOUR = 15;
    private static final double DEGREES_PER_HOUR = 15;
    private static final double DRIFT = 0.01;
    private static final long DRIFT_KNOT = 3 * Days.MILLIS;

    /** The drift draws from numbers of its own. */
    private static final long DRIFT_KEY = 1;

    static Stream<Sensor> at(Seed seed, Site site) {
        double longitude = Objects.requireNonNull(site.node().position()).longitude();
        double peak = LOCAL_PEAK_HOUR - longitude / DEGREES_PER_HOUR;
        return Gauge.at(site).stream().map(gauge -> {
            String id = gauge.metric() + "-1";
            String name = site.id() + "/" + id;
            double base = gauge.base() * (0.8 + 0.4 * seed.constant(name));
            return new Sensor(site, id, gauge, base, peak, Seed.hash(name));
        });
    }

    /** The reading at an instant, in the gauge's unit, at least 0. */
    double value(Seed seed, long time) {
        double rhythm =
                Seasonality.day(time, gauge.dayDepth(), peak) * Seasonality.week(Days.of(time), gauge.weekDepth());
        double drift = 1 + DRIFT * Noise.slow(seed, key + DRIFT_KEY, time, DRIFT_KNOT);
        double noise = 1 + gauge.spread() * Noise.bell(seed.random(key, time));
        return Noise.thousandths(base * rhythm * drift * Math.max(0, noise));
    }

    SensorReading reading(long time, double value) {
        return new SensorReading(
                site.id() + "/" + id + "/" + time,
                site.id(),
                site.node().name().en(),
                id,
                gauge.metric(),
                value,
                gauge.unit(),
                time);
    }
}
