package io.harbinger.app.assess;

import io.harbinger.app.html.Markup;
import io.harbinger.domain.score.Level;
import java.util.Locale;

/** A risk with its level, which is told by word and colour. */
final class LevelTag {

    private LevelTag() {}

    static String of(double risk, Words words) {
        Level level = Level.of(risk);
        return "<span class=\"tag t-" + level.name().toLowerCase(Locale.ROOT) + "\">" + Figures.risk(risk) + " "
                + Markup.escape(words.of(level)) + "</span>";
    }
}
