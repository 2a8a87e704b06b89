package io.harbinger.app.report;

import io.harbinger.app.text.Points;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a person reads them. */
final class Numbers {

    private static final double PLAIN_BELOW = 1e7;
    /** Rounds to 1,000. */
    private static final double GROUPED_FROM = 999.5;

    private Numbers() {}

    /** Three significant digits; whole numbers up to ten million in full. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_BELOW) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        if (Math.abs(value) >= GROUPED_FROM && Math.abs(value) < PLAIN_BELOW) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        boolean readable = Math.abs(value) >= 1e-4 && Math.abs(value) < PLAIN_BELOW;
        return readable
                ? rounded.toPlainString()
                : rounded.toString().replace("E+", "e").replace('E', 'e');
    }

    /**
     * How far a value is from what is usual: in per cent where both are above 0, and otherwise as a difference, since a
     * scale with values below 0 has no parts. Empty where the usual value is 0.
     */
    static String change(double value, double usual) {
        if (usual == 0) {
            return "";
        }
        if (usual < 0 || value < 0) {
            return (value < usual ? "" : "+") + of(value - usual);
        }
        return String.format(Locale.ROOT, "%+d %%", Math.round(100 * (value / usual - 1)));
    }

    /** A score or a risk in the arithmetic, in tenths. */
    static String points(double score) {
        return of(Points.tenths(score));
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value);
    }
}
