package io.harbinger.app.text;

/**
 * Scores and risks of 0 to 100 as people read them, in every medium: rounded down, since one below the threshold of a
 * level must not be shown as having reached it. 74.99 is no 75 beside YELLOW.
 */
public final class Points {

    /** What sums of the arithmetic may be short of the number they stand for. */
    private static final double ROUNDING = 1e-9;

    private Points() {}

    /** In whole points. */
    public static String whole(double score) {
        return Long.toString((long) Math.floor(score + ROUNDING));
    }

    /** In tenths of a point. */
    public static double tenths(double score) {
        return Math.floor(10 * (score + ROUNDING)) / 10;
    }
}
