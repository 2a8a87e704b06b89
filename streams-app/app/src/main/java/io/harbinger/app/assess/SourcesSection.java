package io.harbinger.app.assess;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.app.html.Svg;
import io.harbinger.domain.network.chain.StageAssessment;
import io.harbinger.domain.network.chain.StageShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the supply of each stage comes from: one bar a stage, countries side by side. */
final class SourcesSection {

    private static final int WIDTH = 960;
    private static final int LEFT = 130;
    private static final int RIGHT = 20;
    private static final int ROW = 40;
    private static final int COLOURS = 8;
    /** Pixels that a label needs, by character. */
    private static final double LETTER = 8.5;

    private static final Comparator<Map.Entry<String, Double>> LARGEST_FIRST =
            Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final ChainReport report;
    private final Words words;

    SourcesSection(ChainReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    void write(Html page) {
        List<StageAssessment> drawn = report.assessment().stages().stream()
                .filter(stage -> !stage.shares().byCountry().isEmpty())
                .toList();
        if (drawn.isEmpty()) {
            return;
        }
        page.heading(words.of("concentration"));
        page.hint(words.of("concentration.hint"));
        page.figure(Markup.escape(words.of("concentration.chart")), chart(drawn));
        String home = report.home();
        if (home != null) {
            page.raw("<ul>");
            drawn.forEach(stage -> page.raw("<li>" + Markup.escape(home(stage, home)) + "</li>"));
            page.raw("</ul>");
        }
    }

    private String home(StageAssessment stage, String country) {
        double share = stage.shares().byCountry().getOrDefault(country, 0.0);
        return stage.stage().id() + ": " + words.of("concentration.home", country, Figures.percent(share));
    }

    private String chart(List<StageAssessment> drawn) {
        var svg = new Svg(WIDTH, drawn.size() * ROW + 8, words.of("concentration.chart"));
        List<String> countries = byTotal(drawn);
        for (int i = 0; i < drawn.size(); i++) {
            double top = 4 + (double) i * ROW;
            svg.text(
                    "name",
                    LEFT - 10,
                    top + ROW / 2.0 + 5,
                    "end",
                    drawn.get(i).stage().id());
            bar(svg, drawn.get(i).shares(), countries, top + 6);
        }
        return svg.build();
    }

    private void bar(Svg svg, StageShares shares, List<String> countries, double top) {
        Double known = shares.known();
        double scale = (WIDTH - LEFT - RIGHT) * (known == null ? 1 : known);
        double x = LEFT;
        List<Map.Entry<String, Double>> largestFirst =
                new ArrayList<>(shares.byCountry().entrySet());
        largestFirst.sort(LARGEST_FIRST);
        for (Map.Entry<String, Double> each : largestFirst) {
            double width = each.getValue() * scale;
            String text = country(each.getKey()) + " " + Figures.percent(each.getValue());
            svg.rect("c" + countries.indexOf(each.getKey()) % COLOURS, x, top, width - 1, ROW - 12.0, text);
            label(svg, "onbar", x, top, width, each.getKey(), text);
            x += width;
        }
        if (known != null && known < 1) {
            String text = words.of("concentration.unknown") + " " + Figures.percent(1 - known);
            svg.rect("open", x, top, WIDTH - RIGHT - x, ROW - 12.0, text);
            label(svg, "onopen", x, top, WIDTH - RIGHT - x, "", text);
        }
    }

    /** The whole label where there is room, else the country alone, else none: the tooltip has it. */
    private static void label(Svg svg, String css, double x, double top, double width, String country, String text) {
        double room = width - 8;
        String fits = room > text.length() * LETTER ? text : room > country.length() * LETTER ? country : "";
        svg.text(css, x + 6, top + (ROW - 12) / 2.0 + 4.5, "start", fits);
    }

    private String country(String key) {
        return key.startsWith("?") ? words.name(key.substring(1), report.names()) : key;
    }

    /** So that a country keeps its colour from stage to stage, and large ones have colours of their own. */
    private static List<String> byTotal(List<StageAssessment> drawn) {
        Map<String, Double> totals = new TreeMap<>();
        for (StageAssessment stage : drawn) {
            stage.shares().byCountry().forEach((country, share) -> totals.merge(country, share, Double::sum));
        }
        List<Map.Entry<String, Double>> largestFirst = new ArrayList<>(totals.entrySet());
        largestFirst.sort(LARGEST_FIRST);
        return largestFirst.stream().map(Map.Entry::getKey).toList();
    }
}
