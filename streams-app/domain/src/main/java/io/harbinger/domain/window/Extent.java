package io.harbinger.domain.window;

/**
 * Count, smallest and largest value, and the latest.
 *
 * @param lastAt event time of the latest observation, epoch milliseconds
 * @param last its value; of several at that instant the largest, whatever their order
 */
public record Extent(long samples, double min, double max, long lastAt, double last) implements Accumulator {

    static final Extent EMPTY =
            new Extent(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Instants.NEVER, Double.NaN);

    @Override
    public Extent plus(ObservationBatch batch, int from, int to) {
        double least = min;
        double most = max;
        long at = lastAt;
        double latest = last;
        for (int i = from; i < to; i++) {
            double value = batch.values()[i];
            long time = batch.times()[i];
            least = Math.min(least, value);
            most = Math.max(most, value);
            if (isLater(time, value, at, latest)) {
                at = time;
                latest = value;
            }
        }
        return new Extent(samples + to - from, least, most, at, latest);
    }

    Extent plus(Extent other) {
        boolean later = isLater(other.lastAt, other.last, lastAt, last);
        return new Extent(
                samples + other.samples,
                Math.min(min, other.min),
                Math.max(max, other.max),
                Math.max(lastAt, other.lastAt),
                later ? other.last : last);
    }

    private static boolean isLater(long time, double value, long thanTime, double thanValue) {
        return time > thanTime || (time == thanTime && Double.compare(value, thanValue) > 0);
    }
}
