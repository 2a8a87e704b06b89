package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/** The numbers that follow from the fields of a logistics event; NaN where the fields needed are missing. */
final class Movements {

    private static final double HOUR = 3_600_000.0;
    private static final double DAY = 24 * HOUR;

    private Movements() {}

    /** The movements the event stands for: 1 where it gives no count. */
    static double count(LogisticsEvent event) {
        Long count = event.load().count();
        return count == null ? 1 : count;
    }

    /** Estimated (EST) or actual time minus planned time, in hours; negative when early. */
    static double delayHours(LogisticsEvent event) {
        return delay(event) / HOUR;
    }

    /**
     * Which movement of which shipment the event tells of, so that the same one reported again is known as the same: what
     * it is, and when it was to be or began. Null where no shipment is named.
     */
    static @Nullable String movement(LogisticsEvent event) {
        String shipment = event.route().shipment();
        if (shipment == null) {
            return null;
        }
        Long planned = event.when().planned();
        Long began = planned == null ? event.when().started() : planned;
        String since = began == null ? "" : Long.toString(began, Character.MAX_RADIX);
        return shipment + '/' + event.type() + '/' + since;
    }

    /** 1 when not later than planned, else 0. */
    static double onTime(LogisticsEvent event) {
        double delay = delay(event);
        return Double.isNaN(delay) ? Double.NaN : delay <= 0 ? 1 : 0;
    }

    /** Event time minus start of the movement, in days. */
    static double leadDays(LogisticsEvent event) {
        Long started = event.when().started();
        return started == null ? Double.NaN : (event.time() - started) / DAY;
    }

    /** Milliseconds later than planned: of the estimate for EST, of the event itself otherwise. */
    private static double delay(LogisticsEvent event) {
        Long planned = event.when().planned();
        Long estimated = event.when().estimated();
        if (planned == null || (event.classifier() == Classifier.EST && estimated == null)) {
            return Double.NaN;
        }
        long actual = event.classifier() == Classifier.EST && estimated != null ? estimated : event.time();
        return actual - planned;
    }
}
