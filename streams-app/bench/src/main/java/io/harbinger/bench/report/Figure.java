package io.harbinger.bench.report;

import io.harbinger.bench.stats.RoundValues;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param title what it is
 * @param unit of its values; empty for a ratio
 * @param sample its values, one per round
 * @param target what it is compared with; null for none
 * @param note circumstances needed to read the figure; may be empty
 */
public record Figure(
        String title,
        String unit,
        RoundValues sample,
        @Nullable Target target,
        String note) {

    public static Figure of(Target target, RoundValues sample, String note) {
        return new Figure(target.title(), target.unit(), sample, target, note);
    }

    public static Figure info(String title, String unit, RoundValues sample) {
        return new Figure(title, unit, sample, null, "");
    }
}
