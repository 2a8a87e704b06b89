package io.harbinger.app.observe;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a subject stands.
 *
 * @param name what it is called; its id where no name is known yet
 * @param score 0 to 100; NaN where nothing fresh is known of it
 * @param assessment what the score was made of; null where only the score was restored
 */
record Standing(
        Subject subject,
        String name,
        double score,
        @Nullable Assessment assessment) {

    /** Best known risk last; ids make it total. */
    static final Comparator<Standing> BY_SCORE = Comparator.comparingDouble(Standing::score)
            .thenComparing(standing -> standing.subject().type())
            .thenComparing(standing -> standing.subject().id());

    Level level() {
        return Double.isNaN(score) ? Level.NONE : Level.of(score);
    }
}
