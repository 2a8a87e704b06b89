package io.harbinger.domain.window;

/**
 * How bad a window is.
 *
 * @param value in the unit of its indicator's severity, finite, 0 and more
 */
public record SeverityScore(double value) {

    public SeverityScore {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a severity must be finite and not negative, was " + value);
        }
    }
}
