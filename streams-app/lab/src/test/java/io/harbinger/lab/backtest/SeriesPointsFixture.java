package io.harbinger.lab.backtest;

import java.util.function.IntToDoubleFunction;

/** Series for tests of charts. */
public final class SeriesPointsFixture {

    private SeriesPointsFixture() {}

    /** A point every millisecond from 0 on, with a baseline of 3 and a spread of 1. */
    public static SeriesPoints points(int count, IntToDoubleFunction value) {
        var points = new SeriesPoints();
        for (int i = 0; i < count; i++) {
            points.add(i, value.applyAsDouble(i), 3, 1);
        }
        return points;
    }
}
