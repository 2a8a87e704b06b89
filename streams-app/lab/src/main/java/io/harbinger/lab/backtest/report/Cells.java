package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Markup;
import io.harbinger.app.text.Points;
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

    /** A level in both languages. */
    static String sign(Level level) {
        return switch (level) {
            case NONE -> "none";
            case BLUE -> "蓝 BLUE";
            case YELLOW -> "黄 YELLOW";
            case ORANGE -> "橙 ORANGE";
            case RED -> "红 RED";
        };
    }

    static String subject(NamedSubject namedSubject) {
        return Markup.escape(namedSubject.title());
    }

    /** The drivers, one a line; {@code none} where there is none. */
    static String drivers(List<DriverSnapshot> drivers, String none) {
        return drivers.isEmpty()
                ? Markup.escape(none)
                : drivers.stream()
                        .map(Cells::driver)
                        .collect(Collectors.joining("<br>", "<span class=\"why\">", "</span>"));
    }

    /** The names of an indicator; a line does not break within the Chinese one. */
    static String indicator(String name, String zh) {
        return Markup.escape(name) + (zh.isBlank() ? "" : " <span class=\"zh\">" + Markup.escape(zh) + "</span>");
    }

    static String time(long millis) {
        return "<span class=\"t\">" + ReportFormat.time(millis) + "</span>";
    }

    private static String driver(DriverSnapshot driver) {
        String series = driver.series().isEmpty() ? "" : " [" + driver.series() + "]";
        Double baseline = driver.baseline();
        Double z = driver.z();
        String usual = baseline == null ? "" : ", usual " + ReportFormat.number(baseline);
        String zScore = z == null || !driver.judged() ? "" : ", z " + ReportFormat.signed(z);
        return indicator(driver.name(), driver.nameZh())
                + Markup.escape(series + ": " + ReportFormat.number(driver.value()) + usual + zScore + ", risk "
                        + Points.whole(driver.risk()) + ", " + ReportFormat.time(driver.at() - 1));
    }
}
