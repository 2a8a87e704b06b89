package io.harbinger.app.assess;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.domain.network.chain.ChainIndicator;
import io.harbinger.domain.network.chain.Grade;
import io.harbinger.domain.network.chain.StageAssessment;
import java.util.ArrayList;
import java.util.List;

/** All figures of all stages, each with what it takes to compute it again. */
final class FiguresTable {

    private final ChainReport report;
    private final Words words;

    FiguresTable(ChainReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    void write(Html page) {
        page.heading(words.of("figures"));
        page.hint(words.of("figures.hint"));
        List<List<String>> rows = new ArrayList<>();
        for (StageAssessment stage : report.assessment().stages()) {
            stage.grades().forEach(grade -> rows.add(row(stage, grade)));
        }
        page.table(
                "rows",
                List.of(
                        words.of("stage"),
                        words.of("figure"),
                        words.of("about"),
                        "#" + words.of("value"),
                        "#" + words.of("ok"),
                        "#" + words.of("bad"),
                        words.of("risk")),
                rows);
        page.raw("<p></p>");
        page.table("rows", List.of(words.of("figure"), words.of("formula"), words.of("source")), formulas());
    }

    private List<String> row(StageAssessment stage, Grade grade) {
        ChainIndicator indicator = grade.indicator();
        String about = grade.about();
        return List.of(
                Markup.escape(stage.stage().id()),
                Markup.escape(words.of(indicator)),
                about == null ? "–" : Markup.escape(words.name(about, report.names())),
                Markup.escape(Figures.value(indicator, grade.value())),
                Markup.escape(Figures.value(indicator, indicator.goalposts().ok())),
                Markup.escape(Figures.value(indicator, indicator.goalposts().bad())),
                LevelTag.of(grade.risk(), words));
    }

    private List<List<String>> formulas() {
        List<List<String>> rows = new ArrayList<>();
        for (ChainIndicator indicator : ChainIndicator.values()) {
            rows.add(List.of(
                    Markup.escape(words.of(indicator)),
                    Markup.escape(words.of("indicator." + indicator.name() + ".formula")),
                    Markup.escape(words.of("indicator." + indicator.name() + ".source"))));
        }
        return rows;
    }
}
