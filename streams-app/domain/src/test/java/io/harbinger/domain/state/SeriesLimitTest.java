package io.harbinger.domain.state;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Series;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A subject with more series than may be kept: those that are heard stay heard, and the rest is not hidden. */
class SeriesLimitTest {

    private static final Subject SUEZ = Subject.node("suez");
    private static final long MONDAY = Times.day("2021-03-01");
    private static final int FRESH_DAYS = 3;

    private final Map<Limit, Integer> reached = new EnumMap<>(Limit.class);
    private final ReferenceAssessor subject = new ReferenceAssessor(
            new Assessor(
                    aCatalogue()
                            .with(
                                    anIndicator("temperature").ofSensors().freshFor(Duration.ofDays(FRESH_DAYS)),
                                    anIndicator("again").ofSensors().freshFor(Duration.ofDays(FRESH_DAYS)))
                            .build(),
                    new Limits(64, 65_536, 8, Duration.ofDays(400)),
                    (limit, times) -> reached.merge(limit, times, Integer::sum)),
            SUEZ,
            UnaryOperator.identity());

    private static Event reading(String sensor, int day) {
        return aReading()
                .of(sensor)
                .measuring(sensor, "1")
                .when(MONDAY + day * DAY)
                .reads(1);
    }

    /** So many sensors read once on a day, and the day closes. */
    private void day(int day, int from, int to) {
        for (int sensor = from; sensor < to; sensor++) {
            subject.observe(reading("s" + sensor, day));
        }
        subject.advanceTo(MONDAY + (day + 1) * DAY);
    }

    private List<String> heard() {
        return subject.state().series().stream()
                .filter(series -> series.indicator().equals("temperature"))
                .map(Series::label)
                .toList();
    }

    @Test
    void shouldGoOnHearingAllThatAreHeardWhenMoreCome() {
        day(0, 0, 4);
        assertThat(subject.last().coverage()).isEqualTo(1);
        for (int day = 1; day < 9; day++) {
            day(day, 0, 20);
            assertThat(heard()).containsExactly("s0", "s1", "s2", "s3");
        }
        assertThat(reached)
                .as("ids of closed panes are not needed")
                .containsOnly(Map.entry(Limit.SERIES_REFUSED, 8 * 16 * 2));
        assertThat(subject.panes())
                .filteredOn(pane -> pane.driver().window().start() == MONDAY + 8 * DAY)
                .hasSize(8);
    }

    @Test
    void shouldShowAsCoverageThatSomeAreNotHeardUntilTheyAreOrAreSilent() {
        day(0, 0, 4);
        day(1, 0, 5);

        assertThat(subject.last().coverage()).isEqualTo(0.5);
        assertThat(subject.last().missing())
                .extracting(indicator -> indicator.id())
                .containsExactly("temperature", "again");
        assertThat(subject.last().drivers()).hasSize(2);

        day(2, 0, 4);
        day(3, 0, 4);
        assertThat(subject.last().coverage()).isEqualTo(0.5);
        day(4, 0, 4);
        assertThat(subject.last().coverage())
                .as("as a heard one would be stale")
                .isEqualTo(1);
        day(20, 3, 5);
        assertThat(subject.last().coverage())
                .as("room again: the others are stale")
                .isEqualTo(1);
        assertThat(heard()).containsExactly("s1", "s2", "s3", "s4");
    }

    @Test
    void shouldReplaceTheStalestSeriesFirst() {
        day(0, 0, 1);
        day(1, 1, 4);
        day(5, 3, 6);

        assertThat(heard()).containsExactly("s2", "s3", "s4", "s5");
        assertThat(reached).containsOnly(Map.entry(Limit.SERIES_EVICTED, 4));
    }

    /** An observation ahead of time is not missed before its pane would have closed. */
    @Test
    void shouldNotMissWhatIsToComeWhenAnObservationIsAhead() {
        day(0, 0, 4);
        subject.observe(reading("s9", 2));
        day(1, 0, 4);
        assertThat(subject.last().coverage()).isEqualTo(1);
        day(2, 0, 4);
        assertThat(subject.last().coverage()).isEqualTo(0.5);
    }

    @Test
    void shouldReportCategoriesThatAreNotKeptApart() {
        var product = new ReferenceAssessor(
                new Assessor(
                        aCatalogue()
                                .with(anIndicator("origins")
                                        .ofTrade()
                                        .measuring(Measure.HHI, ValueField.PRIMARY_VALUE)
                                        .amongst(SplitField.PARTNER))
                                .build(),
                        Limits.DEFAULT,
                        (limit, times) -> reached.merge(limit, times, Integer::sum)),
                Subject.product("260400"),
                UnaryOperator.identity());
        for (int partner = 0; partner < 1_100; partner++) {
            product.observe(aFlow().between("CHN", "X" + partner)
                    .on(LocalDate.of(2024, 3, 1))
                    .imports(10));
        }

        assertThat(reached).containsEntry(Limit.CATEGORY_POOLED, 1_100 - 1_024);
    }
}
