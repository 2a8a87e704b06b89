package io.harbinger.bench.report;

import io.harbinger.bench.stats.RoundValues;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param title what it is
 * @param unit of its values; empty for a ratio
 * @param rounds its values, one per round
 * @param target what it is compared with; null for none
 * @param note circumstances needed to read the figure; may be empty
 */
public record Figure(
        String title,
        String unit,
        RoundValues rounds,
        @Nullable Target target,
        String note) {

    public static Figure of(Target target, RoundValues rounds, String note) {
        return new Figure(target.title(), target.unit(), rounds, target, note);
    }

    public static Figure info(String title, String unit, RoundValues rounds) {
        return new Figure(title, unit, rounds, null, "");
    }
}
