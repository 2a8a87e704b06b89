package io.harbinger.app.assess;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.domain.network.chain.Closing;
import io.harbinger.domain.network.propagation.Ppm;
import java.util.List;

/** What it means when one node closes: a bar and a row each, worst first. */
final class ClosingsSection {

    private static final int BARS = 12;
    private static final int ROWS = 20;

    private final ChainReport report;
    private final Words words;

    ClosingsSection(ChainReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    void write(Html page) {
        List<Closing> closings = report.assessment().closings();
        page.heading(words.of("closings"));
        if (closings.isEmpty()) {
            page.hint(words.of("closings.none"));
            return;
        }
        page.hint(words.of("closings.hint"));
        int notClosed = report.assessment().notClosed();
        if (notClosed > 0) {
            page.hint(words.of("closings.bound", notClosed));
        }
        var chart = new ClosingsChart(report, words, closings.subList(0, Math.min(BARS, closings.size())));
        page.figure(Markup.escape(words.of("closings.chart")), Html.wideOrNarrow(chart.wide(), chart.narrow()));
        page.raw("<p></p>");
        page.table("rows", heads(), closings.stream().map(this::row).toList(), ROWS, words.of("closings.more"));
    }

    private List<String> heads() {
        return List.of(
                words.of("closings.node"),
                "#" + words.of("closings.loss"),
                "#" + words.of("closings.verified"),
                "#" + words.of("closings.hit"),
                "#" + words.of("closings.tts"),
                "#" + words.of("closings.ttr"),
                "#" + words.of("closings.margin"));
    }

    private List<String> row(Closing closing) {
        Long recovery = closing.timeToRecover();
        Long margin = closing.margin();
        boolean outlasts = closing.timeToSurvive() == Closing.NEVER;
        return List.of(
                Markup.escape(words.name(closing.node(), report.names())),
                Figures.percent(closing.lossShare()),
                Figures.percent(closing.verifiedLoss() / (double) Ppm.ONE),
                Integer.toString(closing.hit()),
                Markup.escape(outlasts ? words.of("never") : days(closing.timeToSurvive())),
                Markup.escape(recovery == null ? words.of("unknown") : days(recovery)),
                Markup.escape(margin == null ? "–" : days(margin)));
    }

    private String days(long millis) {
        return words.of("days", Figures.decimals(Figures.days(millis)));
    }
}
