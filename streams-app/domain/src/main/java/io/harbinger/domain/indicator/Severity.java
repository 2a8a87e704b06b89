package io.harbinger.domain.indicator;

import org.jspecify.annotations.Nullable;

/**
 * How bad a window is, beside how unusual: the four levels in units of what is lost or changed. It bounds the risk of an
 * indicator and gives none by itself, so that what is certain but small is told quietly, and what is large but usual not
 * at all.
 *
 * @param of what it is measured in
 * @param blue where the risk it supports is 40, 0 and more; 0 where BLUE needs no severity
 * @param yellow where it is 60, above {@code blue}
 * @param orange where it is 75, above {@code yellow}
 * @param red where it is 90, above {@code orange}
 * @param small the levels of series of which little is usual; null where they are those of all
 */
public record Severity(
        SeverityKind of,
        double blue,
        double yellow,
        double orange,
        double red,
        @Nullable Small small) {

    /**
     * Other levels for series whose usual value of a pane is below a number: of few counts chance alone makes days that
     * fall short.
     *
     * @param below the usual value of a pane from which the levels of all hold, above 0
     */
    public record Small(double below, Severity levels) {

        public Small {
            if (!(below > 0 && below < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("below must be above 0, was " + below);
            }
        }
    }

    /** The risk that is supported where the severity could not be measured: the lowest level, and no more. */
    public static final double UNKNOWN_RISK = 40;

    private static final double[] RISKS = {0, 40, 60, 75, 90};

    public Severity {
        if (!(0 <= blue && blue < yellow && yellow < orange && orange < red && red < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "severities must rise from 0, were " + blue + ", " + yellow + ", " + orange + ", " + red);
        }
    }

    /** The levels of all series. */
    public Severity(SeverityKind of, double blue, double yellow, double orange, double red) {
        this(of, blue, yellow, orange, red, null);
    }

    /** The same with other levels for series of which little is usual. */
    public Severity with(@Nullable Small other) {
        return new Severity(of, blue, yellow, orange, red, other);
    }

    /** The levels of a series of which so much is usual in a pane. */
    public Severity ofUsual(double usual) {
        return small != null && usual < small.below() ? small.levels() : this;
    }

    /**
     * The largest risk that a severity supports: linear from 0 at none through 40, 60, 75 and 90 at the four levels, and
     * on as between the last two; 0..100.
     *
     * @param value 0 and more
     */
    public double risk(double value) {
        double[] at = {0, blue, yellow, orange, red};
        int next = 1;
        while (next < at.length - 1 && value >= at[next]) {
            next++;
        }
        double share = (value - at[next - 1]) / (at[next] - at[next - 1]);
        return Math.min(100, RISKS[next - 1] + share * (RISKS[next] - RISKS[next - 1]));
    }
}
