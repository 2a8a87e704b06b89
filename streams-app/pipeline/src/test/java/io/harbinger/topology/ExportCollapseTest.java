package io.harbinger.topology;

import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of a port collapse while ships call as ever: calm calls are another evidence, and do not dilute it. */
class ExportCollapseTest {

    private static final long FIRST = Times.day("2021-03-01");
    private static final int CALM_DAYS = 120;

    /** So many days have to be there until it is found. */
    private static final int SOON = 3;

    private static final int WEEK = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldWarnWithinThreeDaysAndRiseWhileItLasts(long seed) {
        var random = new Random(seed);
        var port = new ReferenceAssessor(Catalogues.shipped(), Subject.node("port"));
        for (int day = 0; day < CALM_DAYS; day++) {
            observe(port, random, day, 1);
        }
        Assessment calm = port.last();
        for (int day = CALM_DAYS; day < CALM_DAYS + SOON; day++) {
            observe(port, random, day, 0.03);
        }
        Assessment soon = port.last();
        for (int day = CALM_DAYS + SOON; day < CALM_DAYS + WEEK; day++) {
            observe(port, random, day, 0.03);
        }

        assertThat(calm.level()).isEqualTo(Level.NONE);
        assertThat(soon.level()).isEqualTo(Level.BLUE);
        assertThat(soon.drivers().get(0).indicator().id()).isEqualTo("export-volume-drop");
        assertThat(soon.drivers().stream().skip(1).mapToDouble(Driver::risk)).allMatch(risk -> risk < 40);
        assertThat(port.last().level()).isGreaterThanOrEqualTo(Level.ORANGE);
    }

    private static void observe(ReferenceAssessor port, Random random, int day, double share) {
        long start = FIRST + day * DAY;
        LogisticsEvent calls =
                anEvent().at("port").id("calls " + day).overDay(start).calls(12 + random.nextInt(5));
        double tonnes = 400_000 * Math.exp(0.2 * random.nextGaussian()) * share;
        LogisticsEvent exports =
                anEvent().at("port").id("exports " + day).overDay(start).exports(tonnes);
        port.observe(calls, exports).advanceTo(start + DAY);
    }
}
