package io.harbinger.app.view;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a subject stands: its last known score and what it was made of.
 *
 * @param name what it is called; its id where no name is known yet
 * @param score 0 to 100; NaN where nothing fresh is known of it
 * @param assessment what the score was made of; null where only the score was restored
 */
public record Standing(
        Subject subject,
        String name,
        double score,
        @Nullable Assessment assessment) {

    /** Lowest risk first, unknown scores last; type and id make the order total. */
    public static final Comparator<Standing> BY_SCORE = Comparator.comparingDouble(Standing::score)
            .thenComparing(standing -> standing.subject().type())
            .thenComparing(standing -> standing.subject().id());

    /** The level of the score; NONE where there is no score. */
    public Level level() {
        return Double.isNaN(score) ? Level.NONE : Level.of(score);
    }
}
