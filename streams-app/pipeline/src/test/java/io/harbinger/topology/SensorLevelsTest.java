package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a sensor's higher levels need: that it is known, and that it is worse than what came before. */
class SensorLevelsTest {

    private static final long FIRST = Times.day("2024-01-01");
    private static final long STEP = HOUR / 2;

    private final Random random = new Random(7);
    private final ReferenceAssessor store = new ReferenceAssessor(Catalogues.shipped(), Subject.node("store"));
    private long time = FIRST;

    @Test
    void shouldWarnNoHigherThanBlueInTheFirstThreeDays() {
        play(2 * DAY + 6 * HOUR, 0);

        Level first = play(18 * HOUR, 15);
        Level later = play(12 * HOUR, 15);

        assertThat(first).isEqualTo(Level.BLUE);
        assertThat(later).isEqualTo(Level.RED);
    }

    @Test
    void shouldBeYellowAtMostWhenAsBadCameWithinFiveWeeks() {
        play(21 * DAY, 0);
        assertThat(play(20 * HOUR, 15)).isEqualTo(Level.RED);
        play(4 * DAY, 0);

        Level again = play(12 * HOUR, -15);
        play(4 * DAY, 0);
        Level worse = play(12 * HOUR, -60);
        Level easing = play(HOUR, -10);

        assertThat(again).isEqualTo(Level.YELLOW);
        assertThat(worse).isEqualTo(Level.RED);
        assertThat(easing).as("still the worst departure").isEqualTo(Level.RED);
    }

    @Test
    void shouldForgetAfterFiveWeeks() {
        play(21 * DAY, 0);
        assertThat(play(12 * HOUR, 15)).isEqualTo(Level.RED);
        play(36 * DAY, 0);

        assertThat(play(12 * HOUR, -15)).isEqualTo(Level.RED);
    }

    /** Half-hourly readings about 5 degrees, moved by so much; gives the highest level. */
    private Level play(long millis, double moved) {
        Level worst = Level.NONE;
        for (long end = time + millis; time < end; time += STEP) {
            double usual = 5 + Math.sin(2 * Math.PI * (time - FIRST) / DAY) + 0.3 * random.nextGaussian();
            store.observe(aReading().at("store").of("temperature").when(time).reads(usual + moved))
                    .advanceTo(time + STEP);
            Level level = store.last().level();
            worst = level.compareTo(worst) > 0 ? level : worst;
        }
        return worst;
    }
}
