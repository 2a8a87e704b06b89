package io.harbinger.domain.score;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What enters an assessment, and what is missing from it. */
class ScorerTest {

    private static final Subject SUEZ = Subject.node("suez");
    private static final long MONDAY = Times.day("2021-03-01");

    private static IndicatorBuilder transits() {
        return anIndicator("transits").where(MatchField.TYPE, "TRANSIT");
    }

    private static IndicatorBuilder calls() {
        return anIndicator("calls").where(MatchField.TYPE, "CALL");
    }

    private static ReferenceAssessor assessor(IndicatorBuilder... lines) {
        return new ReferenceAssessor(aCatalogue().with(lines).build(), SUEZ);
    }

    @Test
    void shouldOrderDriversByRiskThenIdWhenSeveral() {
        ReferenceAssessor assessor =
                assessor(calls(), transits(), anIndicator("again").where(MatchField.TYPE, "CALL"));
        assessor.observe(
                        anEvent().overDay(MONDAY).transits(80),
                        anEvent().overDay(MONDAY).calls(30))
                .advanceTo(MONDAY + DAY);
        assertThat(assessor.last().drivers())
                .extracting(driver -> driver.indicator().id())
                .containsExactly("transits", "again", "calls");
    }

    @Test
    void shouldShowTheWorstSeriesWhenAnIndicatorHasSeveral() {
        ReferenceAssessor assessor = assessor(anIndicator("by-type").per(SplitField.VESSEL_TYPE));
        assessor.observe(
                        anEvent().overDay(MONDAY).ships("tanker").transits(20),
                        anEvent().overDay(MONDAY).ships("container").transits(70),
                        anEvent().overDay(MONDAY).ships("roro").transits(70))
                .advanceTo(MONDAY + DAY);
        assertThat(assessor.last().drivers()).singleElement().satisfies(driver -> {
            assertThat(driver.series()).isEqualTo("container");
            assertThat(driver.risk()).isEqualTo(70);
        });
        assertThat(assessor.last().score()).isEqualTo(70);
        assertThat(assessor.panes()).hasSize(3);
    }

    @Test
    void shouldLeaveOutWhatIsInsufficientAndShowItAsCoverage() {
        ReferenceAssessor assessor = assessor(
                transits().weighing(3),
                calls().against(Kind.ROBUST, 10, 0, 5).anomalyBy(ZMethod.ROBUST, 3, 6),
                anIndicator("pages-nobody").notAlerting().weighing(9),
                anIndicator("unknown").where(MatchField.TYPE, "GTIN"));
        assessor.observe(
                        anEvent().overDay(MONDAY).transits(10),
                        anEvent().overDay(MONDAY).calls(10))
                .advanceTo(MONDAY + DAY);
        // Known and alerting: transits (3) and calls (1); calls has no baseline yet. The indicator never fed is
        // unknown.
        assertThat(assessor.last().coverage()).isEqualTo(0.75);
        assertThat(assessor.last().score()).isEqualTo(10);
        assertThat(assessor.last().missing())
                .extracting(indicator -> indicator.id())
                .containsExactly("calls");
    }

    @Test
    void shouldLoseCoverageAndThenTheScoreWhenDataGoesStale() {
        ReferenceAssessor assessor = assessor(transits(), calls().freshFor(Duration.ofDays(10)));
        assessor.observe(
                        anEvent().overDay(MONDAY).transits(90),
                        anEvent().overDay(MONDAY).calls(30))
                .advanceTo(MONDAY + DAY);
        assertThat(assessor.last().coverage()).isEqualTo(1);
        assertThat(assessor.last().score()).isCloseTo(Math.cbrt((27000 + 729000) / 2.0), within(1e-9));
        assessor.advanceTo(MONDAY + 4 * DAY);
        assertThat(assessor.last().coverage()).isEqualTo(0.5);
        assertThat(assessor.last().score()).isEqualTo(30);
        LatestWindows windows = windows(assessor);
        assertThat(windows.of("transits", "")).isNull();
        assertThat(windows.awaited("transits", "")).isTrue();
        assertThat(windows.of("calls", "")).isNotNull();
        assessor.advanceTo(MONDAY + 11 * DAY);
        assertThat(assessor.last().coverage()).isZero();
        assertThat(assessor.last().score()).isNull();
        assertThat(assessor.last().level()).isEqualTo(Level.NONE);
        assertThat(assessor.state().due()).isEqualTo(MONDAY + 34 * DAY);
        assessor.advanceTo(MONDAY + 41 * DAY);
        windows = windows(assessor);
        assertThat(windows.awaited("transits", "")).isFalse();
        assertThat(windows.awaited("calls", "")).isFalse();
        assertThat(assessor.state().due()).isEqualTo(Long.MAX_VALUE);
    }

    private static LatestWindows windows(ReferenceAssessor assessor) {
        return new SeriesWindows(assessor.state().series(), assessor.last().drivers());
    }

    @Test
    void shouldBeTimedAtTheLastInstantOfTheEvidence() {
        ReferenceAssessor assessor = assessor(transits().grace(Duration.ofHours(2)));
        assessor.observe(anEvent().overDay(MONDAY).named("Suez Canal").transits(90))
                .advanceTo(MONDAY + 9 * DAY);
        Assessment first = assessor.assessments().get(0);
        assertThat(first.time()).isEqualTo(MONDAY + DAY + 2 * HOUR - 1);
        assertThat(first.publishedAt()).isEqualTo(MONDAY + 9 * DAY);
        assertThat(first.name()).isEqualTo("Suez Canal");
        assertThat(first.subject()).isEqualTo(SUEZ);
        assertThat(first.level()).isEqualTo(Level.RED);
    }

    private static Catalogue covered() {
        return aCatalogue()
                .with(
                        anIndicator("by-sensor")
                                .ofSensors()
                                .freshFor(Duration.ofDays(2))
                                .goalposts(0, 1000),
                        anIndicator("covered")
                                .ofCoverage()
                                .goalposts(1, 0)
                                .notAlerting()
                                .needing(2))
                .build();
    }

    @Test
    void shouldScoreTheShareOfFreshSeriesWhenDerived() {
        ReferenceAssessor assessor = new ReferenceAssessor(covered(), SUEZ);
        for (int sensor = 1; sensor <= 4; sensor++) {
            for (int day = 0; day < (sensor == 1 ? 1 : 5); day++) {
                assessor.observe(
                        aReading().of("s" + sensor).when(MONDAY + day * DAY).reads(1));
            }
        }
        assessor.advanceTo(MONDAY + DAY);
        assertThat(coverage(assessor)).isEqualTo(1);
        assessor.advanceTo(MONDAY + 5 * DAY);
        assertThat(coverage(assessor)).isEqualTo(0.75);
        assertThat(assessor.last().coverage())
                .as("derived indicators are not part of coverage")
                .isEqualTo(1);
    }

    private static double coverage(ReferenceAssessor assessor) {
        return assessor.last().drivers().stream()
                .filter(driver -> driver.indicator().id().equals("covered"))
                .findFirst()
                .orElseThrow()
                .window()
                .value();
    }

    @Test
    void shouldNotScoreAShareWhenTooFewSeriesAreKnown() {
        ReferenceAssessor assessor = new ReferenceAssessor(covered(), SUEZ);
        assessor.observe(
                aReading().of("s1").when(MONDAY).reads(1),
                aReading().of("s2").when(MONDAY + 50 * DAY).reads(1));
        // The second has not closed a pane when the first does: it is not known yet, however early its event came.
        assessor.advanceTo(MONDAY + DAY);
        assertThat(assessor.last().drivers())
                .extracting(driver -> driver.indicator().id())
                .containsExactly("by-sensor");
    }

    @Test
    void shouldNotMixSubjectTypesWhenDerived() {
        ReferenceAssessor assessor = new ReferenceAssessor(covered(), Subject.lane("A>B"));
        assessor.observe(anEvent().onLane("A>B").overDay(MONDAY).transits(1)).advanceTo(MONDAY + 9 * DAY);
        assertThat(assessor.events()).isEmpty();
    }
}
