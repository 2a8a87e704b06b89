package io.harbinger.app.assess;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.domain.network.chain.StageAssessment;
import java.util.List;

/** Where the supply of each stage comes from: one bar a stage, countries side by side. */
final class SourcesSection {

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
        var chart = new SourcesChart(report, words, drawn);
        page.figure(Markup.escape(words.of("concentration.chart")), Html.wideOrNarrow(chart.wide(), chart.narrow()));
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
}
