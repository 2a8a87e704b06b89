package io.harbinger.domain.network.propagation;

/** Shares in whole micro-units: 1 is 1,000,000. Products fit a long; divisions round down. */
public final class Ppm {

    public static final int ONE = 1_000_000;

    private Ppm() {}

    /** A share of 0..1; what lies outside counts as the nearer end, and what is no number as 0. */
    public static int of(double share) {
        return (int) Math.round(Math.max(0, Math.min(1, share)) * ONE);
    }

    /** As a percentage, 0..100. */
    public static double percent(int ppm) {
        return ppm * 100.0 / ONE;
    }

    /** {@code amount} times a share, rounded down. */
    static long times(long amount, long share) {
        return amount * share / ONE;
    }
}
