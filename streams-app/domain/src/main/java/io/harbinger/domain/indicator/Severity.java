package io.harbinger.domain.indicator;

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
 */
public record Severity(SeverityKind of, double blue, double yellow, double orange, double red) {

    /** The risk that is supported where the severity could not be measured: the lowest level, and no more. */
    public static final double UNKNOWN_RISK = 40;

    private static final double[] RISKS = {0, 40, 60, 75, 90};

    public Severity {
        if (!(0 <= blue && blue < yellow && yellow < orange && orange < red && red < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "severities must rise from 0, were " + blue + ", " + yellow + ", " + orange + ", " + red);
        }
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
