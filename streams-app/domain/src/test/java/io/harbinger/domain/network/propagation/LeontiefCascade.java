package io.harbinger.domain.network.propagation;

import java.util.Arrays;

/**
 * The generalised Leontief cascade as its papers state it (Diem et al. 2022, doi 10.1038/s41598-022-11522-z), in
 * doubles: an independent formulation, checked against published values, to check the solver against.
 *
 * @param w what row sells to column
 * @param industry of each firm, from 0
 * @param classes of supplier industry (row) and customer industry: 2 essential, 1 not essential, 0 no effect
 * @param market whether firms of the same industry stand in for one another
 */
record LeontiefCascade(double[][] w, int[] industry, int[][] classes, boolean market) {

    static LeontiefCascade of(double[][] w, int[] industry, int everyClass, boolean market) {
        int industries = Arrays.stream(industry).max().orElseThrow() + 1;
        int[][] classes = new int[industries][industries];
        Arrays.stream(classes).forEach(row -> Arrays.fill(row, everyClass));
        return new LeontiefCascade(w, industry, classes, market);
    }

    /** Production left of each firm, downstream, after those in {@code closed} close. */
    double[] downstream(int... closed) {
        double[] cap = caps(closed);
        double[] h = new double[w.length];
        Arrays.fill(h, 1);
        for (double change = 1; change > 1e-15; ) {
            double[] next = round(cap, h);
            change = 0;
            for (int i = 0; i < h.length; i++) {
                change = Math.max(change, Math.abs(next[i] - h[i]));
            }
            h = next;
        }
        return h;
    }

    /** The same where lost customers count. */
    double[] upstream(int... closed) {
        double[] cap = caps(closed);
        double[] h = new double[w.length];
        Arrays.fill(h, 1);
        for (int round = 0; round < 1000; round++) {
            double[] next = cap.clone();
            for (int i = 0; i < h.length; i++) {
                double sold = out(i) == 0 ? 1 : 0;
                for (int j = 0; j < h.length && out(i) > 0; j++) {
                    sold += w[i][j] / out(i) * h[j];
                }
                next[i] = Math.min(cap[i], sold);
            }
            h = next;
        }
        return h;
    }

    /** Share of all output that is lost. */
    double index(double[] left) {
        double lost = 0;
        double all = 0;
        for (int i = 0; i < left.length; i++) {
            lost += out(i) * (1 - left[i]);
            all += out(i);
        }
        return lost / all;
    }

    double sigma(int i, double[] h) {
        double there = 0;
        for (int m = 0; m < h.length; m++) {
            there += industry[m] == industry[i] ? out(m) * h[m] : 0;
        }
        return !market || there == 0 ? 1 : Math.min(1, out(i) / there);
    }

    private double[] round(double[] cap, double[] h) {
        double[] next = new double[h.length];
        for (int j = 0; j < h.length; j++) {
            double[] essential = new double[classes.length];
            double others = 0;
            for (int i = 0; i < h.length; i++) {
                double lost = sigma(i, h) * (1 - h[i]) * w[i][j];
                switch (classes[industry[i]][industry[j]]) {
                    case 2 -> essential[industry[i]] += lost == 0 ? 0 : lost / bought(j, industry[i]);
                    case 1 -> others += lost == 0 ? 0 : lost / bought(j, -1);
                    default -> {}
                }
            }
            double worst = Math.max(others, Arrays.stream(essential).max().orElse(0));
            next[j] = Math.max(0, Math.min(cap[j], 1 - worst));
        }
        return next;
    }

    private double[] caps(int... closed) {
        double[] cap = new double[w.length];
        Arrays.fill(cap, 1);
        Arrays.stream(closed).forEach(i -> cap[i] = 0);
        return cap;
    }

    double out(int i) {
        return Arrays.stream(w[i]).sum();
    }

    /** What firm j buys, from one industry or (with -1) from all. */
    double bought(int j, int from) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += from < 0 || industry[i] == from ? w[i][j] : 0;
        }
        return sum;
    }
}
