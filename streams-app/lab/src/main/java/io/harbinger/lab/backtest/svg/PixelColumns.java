package io.harbinger.lab.backtest.svg;

import io.harbinger.lab.backtest.SeriesPoints;
import java.util.Arrays;

/**
 * A series thinned out for drawing: one column per pixel with the smallest and largest value in it, so that no spike is
 * lost however many points there are, and the mean of the baseline.
 */
final class PixelColumns {

    private final int count;
    private final double[] min;
    private final double[] max;
    private final boolean[] fallsFirst;
    private final long[] minAt;
    private final double[] baseline;
    private final double[] spread;
    private final int[] judged;

    private PixelColumns(int count) {
        this.count = count;
        this.min = new double[count];
        this.max = new double[count];
        this.fallsFirst = new boolean[count];
        this.minAt = new long[count];
        this.baseline = new double[count];
        this.spread = new double[count];
        this.judged = new int[count];
        Arrays.fill(min, Double.NaN);
        Arrays.fill(max, Double.NaN);
    }

    /** The points in {@code [from, to)}, in {@code count} columns of equal time. */
    static PixelColumns of(SeriesPoints points, long from, long to, int count) {
        var columns = new PixelColumns(count);
        for (int i = 0; i < points.size(); i++) {
            long time = points.time(i);
            if (time >= from && time < to) {
                columns.add(points, i, (int) ((time - from) * (double) count / (to - from)));
            }
        }
        return columns;
    }

    private void add(SeriesPoints points, int i, int column) {
        double value = points.value(i);
        if (Double.isNaN(min[column]) || value < min[column]) {
            min[column] = value;
            minAt[column] = points.time(i);
            fallsFirst[column] = false;
        }
        if (Double.isNaN(max[column]) || value > max[column]) {
            max[column] = value;
            fallsFirst[column] = points.time(i) > minAt[column];
        }
        if (!Double.isNaN(points.baseline(i))) {
            baseline[column] += points.baseline(i);
            spread[column] += points.spread(i);
            judged[column]++;
        }
    }

    int count() {
        return count;
    }

    boolean empty(int column) {
        return Double.isNaN(min[column]);
    }

    /** The extreme that came first in the column. */
    double first(int column) {
        return fallsFirst[column] ? min[column] : max[column];
    }

    double second(int column) {
        return fallsFirst[column] ? max[column] : min[column];
    }

    boolean hasBaseline(int column) {
        return judged[column] > 0;
    }

    double baseline(int column) {
        return baseline[column] / judged[column];
    }

    double spread(int column) {
        return spread[column] / judged[column];
    }

    /** Longest run of empty columns between two values that is drawn through: several times the usual one. */
    int usualGap() {
        int filled = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (!empty(i)) {
                filled++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return filled < 2 ? count : Math.max(2, 6 * (last - first) / (filled - 1));
    }
}
