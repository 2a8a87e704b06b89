package io.harbinger.bench.report;

import io.harbinger.bench.stats.Sample;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param title what it is
 * @param unit of its values; empty for a ratio
 * @param sample one value per round
 * @param target what it is held to; null where it only informs
 * @param note circumstances that the figure cannot be read without; may be empty
 */
public record Finding(
        String title, String unit, Sample sample, @Nullable Target target, String note) {

    public static Finding of(Target target, Sample sample, String note) {
        return new Finding(target.title(), target.unit(), sample, target, note);
    }

    public static Finding info(String title, String unit, Sample sample) {
        return new Finding(title, unit, sample, null, "");
    }
}
