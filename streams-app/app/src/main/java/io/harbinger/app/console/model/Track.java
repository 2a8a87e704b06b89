package io.harbinger.app.console.model;

import io.harbinger.schema.Driver;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Status;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The last windows of one series of one indicator of one subject: a ring that grows to its bound. */
final class Track {

    /** Windows that are kept: three months of days, four days of hours. */
    static final int MOST = 96;

    private static final int FIRST = 8;
    private static final int COLUMNS = 4;

    private final String indicator;
    private final String indicatorName;
    private final String indicatorNameZh;
    private final String dimension;
    private final String unit;
    private final String series;
    private long[] ends = new long[FIRST];
    private float[] figures = new float[FIRST * COLUMNS];
    private int size;
    private int first;
    private long window;
    private boolean judged;

    Track(Driver driver) {
        this.indicator = driver.getIndicator();
        this.indicatorName = driver.getIndicatorName();
        this.indicatorNameZh = driver.getIndicatorNameZh() == null ? "" : driver.getIndicatorNameZh();
        this.dimension = driver.getDimension().name();
        this.unit = driver.getUnit();
        this.series = driver.getSeries();
    }

    /** One point: end of its window in epoch milliseconds; baseline and spread NaN where there is none. */
    record Point(long end, float value, float baseline, float spread, float risk) {}

    /** Takes the place of the last one where it is of the same window; one of an earlier window is left out. */
    void add(IndicatorValue value) {
        Driver driver = value.getDriver();
        long end = driver.getWindowEnd().toEpochMilli();
        if (size > 0 && end < newest()) {
            return;
        }
        if (size == 0 || end > newest()) {
            grow();
        }
        int at = index(size - 1);
        ends[at] = end;
        figures[at * COLUMNS] = (float) driver.getValue();
        figures[at * COLUMNS + 1] = orNone(driver.getBaseline());
        figures[at * COLUMNS + 2] = orNone(driver.getSpread());
        figures[at * COLUMNS + 3] = (float) driver.getRisk();
        window = end - driver.getWindowStart().toEpochMilli();
        judged = value.getStatus() == Status.OK;
    }

    Point point(int i) {
        int at = index(i);
        int from = at * COLUMNS;
        return new Point(ends[at], figures[from], figures[from + 1], figures[from + 2], figures[from + 3]);
    }

    int size() {
        return size;
    }

    /** End of its newest window, epoch milliseconds. */
    long newest() {
        return ends[index(size - 1)];
    }

    /** Length of its newest window in milliseconds. */
    long window() {
        return window;
    }

    /** Whether its newest window had enough data. */
    boolean judged() {
        return judged;
    }

    String indicator() {
        return indicator;
    }

    String indicatorName() {
        return indicatorName;
    }

    /** Empty where there is none. */
    String indicatorNameZh() {
        return indicatorNameZh;
    }

    String dimension() {
        return dimension;
    }

    String unit() {
        return unit;
    }

    String series() {
        return series;
    }

    private void grow() {
        if (size == MOST) {
            first = (first + 1) % MOST;
            return;
        }
        if (size == ends.length) {
            int room = Math.min(MOST, 2 * size);
            ends = Arrays.copyOf(ends, room);
            figures = Arrays.copyOf(figures, room * COLUMNS);
        }
        size++;
    }

    private int index(int i) {
        return (first + i) % ends.length;
    }

    private static float orNone(@Nullable Double value) {
        return value == null ? Float.NaN : value.floatValue();
    }
}
