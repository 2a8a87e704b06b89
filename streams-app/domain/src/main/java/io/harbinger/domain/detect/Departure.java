package io.harbinger.domain.detect;

import org.jspecify.annotations.Nullable;

/**
 * A series that has left its normal: what that was before the onset, kept until the series is back or its level has
 * been accepted as the new normal. A detector goes on learning meanwhile, and would soon find any level usual; what was
 * normal before tells whether the change is over.
 *
 * @param since its onset: start of the first value with strong evidence, epoch milliseconds
 * @param decades the strongest evidence since, log10
 * @param offset mean distance of the values since from what was normal
 * @param values since the onset, or since the level was accepted, up to those that are averaged
 * @param acceptedAt when it became the new normal, epoch milliseconds; null while it has not
 * @param normal what was learnt before the onset
 */
public record Departure(
        long since,
        double decades,
        double offset,
        int values,
        @Nullable Long acceptedAt,
        Normal normal) {

    /** Usual spreads within which a series is as it was. */
    static final double NEAR = 2;

    private static final int LENGTH = 250;

    /**
     * What a detector has learnt of the level of a series.
     *
     * @param mean long-run mean
     * @param deviation long-run mean distance from it
     * @param least spread that is worth notice, above 0
     */
    public record Normal(double mean, double deviation, double least, DayProfile day) {

        /** Mean absolute distance of a normal law in standard deviations: sqrt(pi / 2). */
        private static final double TO_SIGMA = 1.2533141373155003;

        static Normal of(DetectorState state) {
            double least = Resolution.of(state.majority().value()).assumed();
            return new Normal(state.mean(), state.deviation(), Math.max(least, Resolution.TINY), state.day());
        }

        double usual(long time) {
            return day.predictsBetter() ? day.usual(time, mean) : mean;
        }

        /** As a standard deviation. */
        double spread() {
            return Math.max(least, TO_SIGMA * (day.predictsBetter() ? day.profileError() : deviation));
        }

        boolean isNear(long time, double value) {
            return Math.abs(value - usual(time)) < NEAR * spread();
        }

        Normal movedBy(double offset) {
            return new Normal(mean + offset, deviation, least, day.movedBy(offset));
        }
    }

    static Departure begin(long since, double decades, Normal normal) {
        return new Departure(since, decades, 0, 0, null, normal);
    }

    /** What a result tells of it. */
    public Detection.Departed told() {
        return new Detection.Departed(since, decades, accepted());
    }

    /** Whether it has become the new normal. */
    public boolean accepted() {
        return acceptedAt != null;
    }

    Departure plus(long time, double value, double evidence) {
        int more = Math.min(LENGTH, values + 1);
        double distance = value - normal.usual(time);
        return new Departure(
                since, Math.max(decades, evidence), offset + (distance - offset) / more, more, acceptedAt, normal);
    }

    /** With one more value of a level that was accepted. */
    Departure counted() {
        return new Departure(since, decades, offset, Math.min(LENGTH, values + 1), acceptedAt, normal);
    }

    Departure acceptedAt(long time) {
        return new Departure(since, decades, offset, 0, time, normal);
    }
}
