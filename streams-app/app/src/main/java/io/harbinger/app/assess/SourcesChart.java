package io.harbinger.app.assess;

import io.harbinger.app.html.Svg;
import io.harbinger.domain.network.chain.StageAssessment;
import io.harbinger.domain.network.chain.StageShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Countries side by side, a bar a stage: beside its name, or on a phone below it. */
record SourcesChart(ChainReport report, Words words, List<StageAssessment> stages) {

    private static final double BAR = 28;
    private static final int PADDING = 4;
    private static final int COLOURS = 8;
    /** Pixels that a label needs, by character. */
    private static final double LETTER = 8.5;

    private static final Comparator<Map.Entry<String, Double>> LARGEST_FIRST =
            Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    /**
     * A shape of the drawing, in pixels.
     *
     * @param left where bars begin
     * @param right what is left free behind them
     * @param row height of a row
     * @param bar from the top of a row to its bar
     * @param text from the top of a row to the line of its name
     */
    private record Shape(int width, int left, int right, int row, int bar, int text) {

        private double length() {
            return width - left - right;
        }
    }

    String wide() {
        return chart(new Shape(960, 130, 20, 40, 6, 25));
    }

    String narrow() {
        return chart(new Shape(340, 0, 0, 58, 20, 14));
    }

    private String chart(Shape shape) {
        var svg = new Svg(shape.width, stages.size() * shape.row + 2 * PADDING, words.of("concentration.chart"));
        List<String> countries = byTotal();
        for (int i = 0; i < stages.size(); i++) {
            double top = PADDING + (double) i * shape.row;
            boolean beside = shape.left > 0;
            String stage = stages.get(i).stage().id();
            svg.text("name", beside ? shape.left - 10 : 0, top + shape.text, beside ? "end" : "start", stage);
            bar(svg, shape, stages.get(i).shares(), countries, top + shape.bar);
        }
        return svg.build();
    }

    private void bar(Svg svg, Shape shape, StageShares shares, List<String> countries, double top) {
        Double known = shares.known();
        double scale = shape.length() * (known == null ? 1 : known);
        double x = shape.left;
        for (Map.Entry<String, Double> each : largestFirst(shares.byCountry())) {
            double width = each.getValue() * scale;
            String text = country(each.getKey()) + " " + Figures.percent(each.getValue());
            svg.rect("c" + countries.indexOf(each.getKey()) % COLOURS, x, top, width - 1, BAR, text);
            label(svg, "onbar", x, top, width, each.getKey(), text);
            x += width;
        }
        if (known != null && known < 1) {
            String text = words.of("concentration.unknown") + " " + Figures.percent(1 - known);
            double width = shape.left + shape.length() - x;
            svg.rect("open", x, top, width, BAR, text);
            label(svg, "onopen", x, top, width, "", text);
        }
    }

    /** The whole label where there is room, else the country alone, else none: the tooltip has it. */
    private static void label(Svg svg, String css, double x, double top, double width, String country, String text) {
        double room = width - 8;
        String fits = room > text.length() * LETTER ? text : room > country.length() * LETTER ? country : "";
        svg.text(css, x + 6, top + BAR / 2 + 4.5, "start", fits);
    }

    private String country(String key) {
        return key.startsWith("?") ? words.name(key.substring(1), report.names()) : key;
    }

    private static List<Map.Entry<String, Double>> largestFirst(Map<String, Double> shares) {
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(shares.entrySet());
        sorted.sort(LARGEST_FIRST);
        return sorted;
    }

    /** So that a country keeps its colour from stage to stage, and large ones have colours of their own. */
    private List<String> byTotal() {
        Map<String, Double> totals = new TreeMap<>();
        for (StageAssessment stage : stages) {
            stage.shares().byCountry().forEach((country, share) -> totals.merge(country, share, Double::sum));
        }
        return largestFirst(totals).stream().map(Map.Entry::getKey).toList();
    }
}
