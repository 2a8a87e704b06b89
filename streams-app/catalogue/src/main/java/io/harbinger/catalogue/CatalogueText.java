package io.harbinger.catalogue;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Scoring;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.yaml.YamlMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The catalogue as a table for a person. */
public final class CatalogueText {

    private static final List<String> HEADER = List.of(
            "ID", "DIMENSION", "SUBJECT", "MEASURE", "PANE", "WINDOW", "GOALPOSTS", "ANOMALY", "WEIGHT", "NAME");

    private CatalogueText() {}

    /** One line per indicator with its source below; {@code *} after a weight marks a critical one. */
    public static String render(Catalogue catalogue) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        catalogue.indicators().forEach(indicator -> rows.add(row(indicator)));
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var text = new StringBuilder("Catalogue " + catalogue.version() + ", "
                + catalogue.indicators().size() + " indicators (* critical, - not paged)\n");
        text.append(line(rows.get(0), widths)).append('\n');
        for (int i = 1; i < rows.size(); i++) {
            String note = catalogue.indicators().get(i - 1).sourceNote();
            text.append(line(rows.get(i), widths)).append("\n    ").append(note).append('\n');
        }
        return text.toString();
    }

    private static List<String> row(Indicator indicator) {
        var selection = indicator.selection();
        var windowing = indicator.windowing();
        Scoring scoring = indicator.scoring();
        return List.of(
                indicator.id(),
                YamlMap.spelling(indicator.dimension()),
                YamlMap.spelling(selection.subject()),
                YamlMap.spelling(selection.measure()),
                size(windowing.pane(), 1),
                size(windowing.pane(), windowing.panes()),
                posts(scoring.form() == Form.LEVEL ? "" : YamlMap.spelling(scoring.form()) + " ", scoring.level()),
                posts(method(scoring.method()), scoring.anomaly()),
                number(scoring.weight()) + (scoring.critical() ? "*" : "") + (scoring.alerting() ? "" : "-"),
                indicator.name().both());
    }

    private static String method(ZMethod method) {
        return switch (method) {
            case NONE -> "";
            case ROBUST -> "robust ";
            case LOG_ROBUST -> "log ";
            case COUNT -> "count ";
            case DETECTOR -> "detector ";
            case OUTAGE -> "outage ";
        };
    }

    private static String posts(String what, @Nullable Goalposts posts) {
        return posts == null ? "" : what + number(posts.ok()) + "→" + number(posts.bad());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** As spelt in YAML: P1D, PT1M, P12M (months). */
    private static String size(PaneSize pane, int panes) {
        if (pane instanceof PaneSize.Months months) {
            return "P" + months.months() * panes + "M";
        }
        Duration whole = Duration.ofMillis(pane.longest() * panes);
        boolean days = whole.equals(Duration.ofDays(whole.toDays()));
        return days ? "P" + whole.toDays() + "D" : whole.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
