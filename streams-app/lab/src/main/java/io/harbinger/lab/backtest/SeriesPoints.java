package io.harbinger.lab.backtest;

import java.util.Arrays;

/** The measured windows of one series: time, value, baseline and spread. Grows; not thread safe. */
public final class SeriesPoints {

    private long[] times = new long[64];
    private double[] values = new double[64];
    private double[] baselines = new double[64];
    private double[] spreads = new double[64];
    private int size;
    private String name = "";
    private String nameZh = "";

    /** Adds the next; {@code time} is the last instant of its window, NaN stands for no baseline. */
    void add(long time, double value, double baseline, double spread) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            baselines = Arrays.copyOf(baselines, 2 * size);
            spreads = Arrays.copyOf(spreads, 2 * size);
        }
        times[size] = time;
        values[size] = value;
        baselines[size] = baseline;
        spreads[size++] = spread;
    }

    void named(String name, String nameZh) {
        this.name = name;
        this.nameZh = nameZh;
    }

    public int size() {
        return size;
    }

    public long time(int i) {
        return times[i];
    }

    public double value(int i) {
        return values[i];
    }

    /** NaN where there was none. */
    public double baseline(int i) {
        return baselines[i];
    }

    /** A standard deviation; NaN where there was no baseline. */
    public double spread(int i) {
        return spreads[i];
    }

    /** Name of the indicator. */
    public String name() {
        return name;
    }

    public String nameZh() {
        return nameZh;
    }
}
