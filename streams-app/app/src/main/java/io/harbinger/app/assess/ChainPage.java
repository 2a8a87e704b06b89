package io.harbinger.app.assess;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.network.chain.Grade;
import io.harbinger.domain.network.chain.StageAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report of a chain for people, in one language. */
final class ChainPage {

    private final ChainReport report;
    private final Words words;
    private final Html page;

    private ChainPage(ChainReport report, Words words) {
        this.report = report;
        this.words = words;
        this.page = Html.page(words.of("language"), title(report, words) + " · Harbinger");
    }

    static String of(ChainReport report, Words words) {
        var page = new ChainPage(report, words);
        page.head();
        page.weakest();
        page.stages();
        new SourcesSection(report, words).write(page.page);
        new ClosingsSection(report, words).write(page.page);
        new FiguresTable(report, words).write(page.page);
        page.page.heading(words.of("method"));
        page.page.hint(words.of("method.text"));
        return page.page.end();
    }

    private static String title(ChainReport report, Words words) {
        return words.of("title", report.assessment().chain());
    }

    private void head() {
        page.raw("<p class=\"lang\"><a href=\"" + words.of("other.file") + "\">" + words.of("other.name") + "</a></p>");
        page.raw("<h1>" + Markup.escape(title(report, words)) + "</h1>");
        page.hint(words.of("subtitle"));
        page.open("div", "meta");
        String scores = report.scores();
        meta("meta.network", report.network());
        meta("meta.edition", report.edition());
        meta("meta.time", Figures.time(report.assessment().time()));
        meta("meta.scores", scores == null ? words.of("meta.scores.none") : scores);
        page.close("div");
    }

    private void meta(String key, String value) {
        page.raw("<span>" + Markup.escape(words.of(key)) + " <b>" + Markup.escape(value) + "</b></span>");
    }

    private void weakest() {
        page.open("div", "cards");
        for (Dimension dimension : Dimension.values()) {
            Optional<StageAssessment> weakest = report.assessment().weakest(dimension);
            Optional<Grade> grade = weakest.flatMap(stage -> stage.worst(dimension));
            page.keyFigure(
                    words.of(dimension),
                    grade.map(worst -> Figures.risk(worst.risk())).orElse("–"),
                    weakest.map(stage -> words.of("weakest", stage.stage().id()))
                            .orElse(words.of("nothing")));
        }
        page.close("div");
    }

    private void stages() {
        page.heading(words.of("stages"));
        page.hint(words.of("stages.hint"));
        List<String> heads = new ArrayList<>(List.of(words.of("stage"), "#" + words.of("nodes")));
        for (Dimension dimension : Dimension.values()) {
            heads.add(words.of(dimension));
        }
        page.table(
                "rows",
                heads,
                report.assessment().stages().stream().map(this::row).toList());
    }

    private List<String> row(StageAssessment stage) {
        List<String> row = new ArrayList<>();
        row.add("<b>" + Markup.escape(stage.stage().id()) + "</b>");
        row.add(Integer.toString(stage.stage().nodes().size()));
        for (Dimension dimension : Dimension.values()) {
            row.add(cell(stage.worst(dimension).orElse(null)));
        }
        return row;
    }

    private String cell(@Nullable Grade worst) {
        if (worst == null) {
            return "<small>" + Markup.escape(words.of("unknown")) + "</small>";
        }
        return LevelTag.of(worst.risk(), words) + "<br><small class=\"why\">"
                + Markup.escape(words.of(worst.indicator()) + ": " + Figures.value(worst.indicator(), worst.value())
                        + about(worst))
                + "</small>";
    }

    private String about(Grade grade) {
        String about = grade.about();
        return about == null ? "" : " (" + words.name(about, report.names()) + ")";
    }
}
