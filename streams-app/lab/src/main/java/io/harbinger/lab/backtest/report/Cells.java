package io.harbinger.lab.backtest.report;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.DriverSnapshot;
import io.harbinger.lab.backtest.NamedSubject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cells of tables, as markup. */
final class Cells {

    private Cells() {}

    static String level(Level level) {
        return "<span class=\"tag t-" + level.name().toLowerCase(Locale.ROOT) + "\">" + sign(level) + "</span>";
    }

    private static String sign(Level level) {
        return switch (level) {
            case NONE -> "none";
            case BLUE -> "蓝 BLUE";
            case YELLOW -> "黄 YELLOW";
            case ORANGE -> "橙 ORANGE";
            case RED -> "红 RED";
        };
    }

    static String subject(NamedSubject namedSubject) {
        return Html.escape(namedSubject.title());
    }

    /** The drivers, one a line; {@code none} where there is none. */
    static String why(List<DriverSnapshot> drivers, String none) {
        return drivers.isEmpty()
                ? Html.escape(none)
                : drivers.stream()
                        .map(Cells::why)
                        .collect(Collectors.joining("<br>", "<span class=\"why\">", "</span>"));
    }

    private static String why(DriverSnapshot why) {
        String series = why.series().isEmpty() ? "" : " [" + why.series() + "]";
        String zh = why.nameZh().isBlank() ? "" : " " + why.nameZh();
        Double baseline = why.baseline();
        Double z = why.z();
        String usual = baseline == null ? "" : ", usual " + ReportFormat.number(baseline);
        String surprise = z == null ? "" : ", z " + ReportFormat.signed(z);
        return Html.escape(why.name() + zh + series + ": " + ReportFormat.number(why.value()) + usual + surprise
                + ", risk " + Math.round(why.risk()) + ", " + ReportFormat.time(why.at() - 1));
    }
}
