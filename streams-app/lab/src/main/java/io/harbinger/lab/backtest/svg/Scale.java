package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** From values to pixels, linear. */
record Scale(double low, double high, double from, double to) {

    Scale {
        if (!(high > low)) {
            high = low + 1;
        }
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** The value's pixel, kept within the scale's own. */
    double clamped(double value) {
        return at(Math.min(high, Math.max(low, value)));
    }

    /** Round values within it, about {@code count} of them: multiples of 1, 2 or 5 times a power of ten. */
    List<Double> ticks(int count) {
        double step = step((high - low) / Math.max(1, count));
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The least of 1, 2, 5, 10, … that is not below {@code required}. */
    static double step(double required) {
        double power = Math.pow(10, Math.floor(Math.log10(required)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (factor * power >= required * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** A tick's text: no more decimals than the step needs, thousands as k and M. */
    static String label(double value) {
        double size = Math.abs(value);
        if (size >= 1e9) {
            return Svg.number(value / 1e9) + " G";
        }
        if (size >= 1e6) {
            return Svg.number(value / 1e6) + " M";
        }
        if (size >= 1e4) {
            return Svg.number(value / 1e3) + " k";
        }
        String text = new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
        return text.replace('-', '−');
    }
}
