package io.harbinger.topology;

import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canal runs dry over eight months: a sixth of a per cent a day, too slow for every baseline of the last months. */
class SlowDriftTest {

    private static final long FIRST = Times.day("2020-01-06");
    private static final int CALM_DAYS = 798;
    private static final int DRIFT_DAYS = 240;
    private static final double LOST_AT_LAST = 0.4;
    private static final double USUAL = 36;

    /** A quarter of the traffic is lost then. */
    private static final int QUARTER = 150;

    private static final int THREE_WEEKS = 21;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldWarnWithinThreeWeeksOfAQuarterLost(long seed) {
        Canal canal = new Canal(seed, LOST_AT_LAST);

        Level calm = canal.worst(0, CALM_DAYS);
        Level found = canal.worst(CALM_DAYS, CALM_DAYS + QUARTER + THREE_WEEKS);
        String reason = canal.reason();
        Level later = canal.worst(CALM_DAYS + QUARTER + THREE_WEEKS, CALM_DAYS + DRIFT_DAYS + THREE_WEEKS);

        assertThat(calm).isEqualTo(Level.NONE);
        assertThat(found).isGreaterThanOrEqualTo(Level.BLUE);
        assertThat(reason).isEqualTo("transit-drop-month");
        assertThat(later).isGreaterThanOrEqualTo(Level.YELLOW);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void shouldStayCalmOverThreeYearsWithSeasons(long seed) {
        assertThat(new Canal(seed, 0).worst(0, 3 * 364)).isEqualTo(Level.NONE);
    }

    private static final class Canal {
        private final Random random;
        private final double lost;
        private final ReferenceAssessor assessor = new ReferenceAssessor(Catalogues.shipped(), Subject.node("canal"));

        Canal(long seed, double lost) {
            this.random = new Random(seed);
            this.lost = lost;
        }

        /** Plays the days, and gives the highest level among them. */
        Level worst(int from, int to) {
            Level worst = Level.NONE;
            for (int day = from; day < to; day++) {
                pass(day);
                worst = level().compareTo(worst) > 0 ? level() : worst;
            }
            return worst;
        }

        Level level() {
            return assessor.last().level();
        }

        String reason() {
            return assessor.last().drivers().get(0).indicator().id();
        }

        /** A year that swings by 4 %, a day by a tenth, and the drift. */
        private void pass(int day) {
            double gone = lost * Math.min(1, Math.max(0, (day - CALM_DAYS) / (double) DRIFT_DAYS));
            double season = 1 + 0.04 * Math.sin(2 * Math.PI * day / 364);
            double passing = USUAL * season * (1 - gone) * (1 + 0.1 * random.nextGaussian())
                    + Math.sqrt(USUAL) * 0.7 * random.nextGaussian();
            long start = FIRST + day * DAY;
            assessor.observe(anEvent()
                            .at("canal")
                            .id("passages " + day)
                            .overDay(start)
                            .transits(Math.max(0, Math.round(passing))))
                    .advanceTo(start + DAY);
        }
    }
}
