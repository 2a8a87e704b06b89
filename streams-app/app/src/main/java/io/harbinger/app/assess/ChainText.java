package io.harbinger.app.assess;

import io.harbinger.app.text.Columns;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.chain.Closing;
import io.harbinger.domain.network.chain.StageAssessment;
import io.harbinger.domain.score.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chain on a terminal: its stages on the four dimensions, and the nodes that it can least do without. */
public final class ChainText {

    private static final int FIRST = 10;
    private static final int STAGE = 20;
    private static final int SCORE = 22;
    private static final int NAME = 46;

    private ChainText() {}

    /** Lines of at most {@link Columns#LINE} columns. */
    public static List<String> of(ChainReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Assessment of the chain " + PlainText.of(report.assessment().chain()) + " 综合评估, network "
                + report.edition());
        StringBuilder head = new StringBuilder(Columns.pad("stage 环节", STAGE));
        for (Dimension dimension : Dimension.values()) {
            head.append(Columns.pad(dimension.name().toLowerCase(Locale.ROOT) + " " + dimension.zh(), SCORE));
        }
        lines.add(head.toString().stripTrailing());
        report.assessment().stages().forEach(stage -> lines.add(stage(stage)));
        lines.add(
                "0 is well, 100 as bad as can be, of how it is built; what happens now counts with --scores; –: no data");
        List<Closing> closings = report.assessment().closings();
        if (!closings.isEmpty()) {
            lines.add("If it closes 若关闭, the end of the chain loses:");
        }
        closings.stream().limit(FIRST).forEach(closing -> lines.add(closing(report, closing)));
        int notClosed = report.assessment().notClosed();
        if (notClosed > 0) {
            lines.add("  " + notClosed + " nodes farther upstream were not closed: there are too many");
        }
        if (closings.size() > FIRST) {
            lines.add("  and " + (closings.size() - FIRST) + " more");
        }
        return lines;
    }

    private static String stage(StageAssessment stage) {
        StringBuilder line =
                new StringBuilder(Columns.fit(PlainText.of(stage.stage().id()), STAGE - 1)).append(' ');
        for (Dimension dimension : Dimension.values()) {
            Double score = stage.dimensions().of(dimension);
            line.append(Columns.pad(score == null ? "–" : Figures.risk(score) + " " + level(Level.of(score)), SCORE));
        }
        return line.toString().stripTrailing();
    }

    private static String level(Level level) {
        return level == Level.NONE ? "" : level.name();
    }

    private static String closing(ChainReport report, Closing closing) {
        Name name = report.names().get(closing.node());
        String shown = PlainText.of(name == null ? closing.node() : name.both());
        return "  " + Columns.fit(shown, NAME) + " " + Columns.pad(Figures.percent(closing.lossShare()), 7)
                + timing(closing);
    }

    private static String timing(Closing closing) {
        Long recovery = closing.timeToRecover();
        String survives = closing.timeToSurvive() == Closing.NEVER
                ? "stocks outlast it"
                : "after " + Figures.decimals(Figures.days(closing.timeToSurvive())) + " days";
        return recovery == null
                ? survives + ", recovery unknown"
                : survives + ", recovers in " + Figures.decimals(Figures.days(recovery));
    }
}
