package io.harbinger.domain.indicator;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever maps data of their own learns what is in the way, not how many rows it is in the way of. */
class ObstaclesTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Obstacles obstacles = new Obstacles(aCatalogue()
            .with(
                    anIndicator("passages").where(MatchField.TYPE, "TRANSIT"),
                    anIndicator("delays")
                            .where(MatchField.TYPE, "CALL")
                            .where(MatchField.CLASSIFIER, "ACT")
                            .every(Duration.ofHours(1))
                            .measuring(Measure.MEAN, ValueField.DELAY_HOURS),
                    anIndicator("calls")
                            .where(MatchField.TYPE, "CALL")
                            .where(MatchField.CLASSIFIER, "ACT")
                            .where(MatchField.VESSEL_TYPE, "none"),
                    anIndicator("tonnes").where(MatchField.TYPE, "EXPORT").measuring(Measure.MEAN, ValueField.QUANTITY))
            .build());

    @Test
    void shouldNameTheFieldInTheWayRatherThanAnIndicatorOfWhichMoreIsWrong() {
        assertThat(obstacles.of(anEvent().on("2024-03-01").ships("trucks_in").calls(7)))
                .isEqualTo(new Obstacle(
                        Unused.NOT_SELECTED,
                        "CALL events with vesselType",
                        "trucks_in",
                        "calls",
                        "takes those without vesselType"));
    }

    @Test
    void shouldNameWhatTheFieldMustBe() {
        assertThat(obstacles.of(
                        anEvent().on("2024-03-01").classifiedAs(Classifier.PLN).calls(7)))
                .extracting(Obstacle::events, Obstacle::value, Obstacle::takes)
                .containsExactly("CALL events with classifier", "PLN", "takes those with classifier ACT");
    }

    @Test
    void shouldNameTheMatterThatNoIndicatorTakes() {
        assertThat(obstacles.of(anEvent().on("2024-03-01").is(LogisticsType.OTHER)))
                .isEqualTo(new Obstacle(Unused.NOT_SELECTED, "OTHER events", "", null, "type OTHER"));
        assertThat(obstacles.of(aReading().reads(1))).isEqualTo(none("sensor events"));
        assertThat(obstacles.of(aFlow().in("2024-03").imports(9))).isEqualTo(none("trade events"));
    }

    private static Obstacle none(String events) {
        return new Obstacle(Unused.NOT_SELECTED, events, "", null, "events of this kind");
    }

    @Test
    void shouldNameThePeriodThatIsTooLong() {
        Event week = anEvent().period(0, 7 * DAY - 1).calls(90);

        assertThat(obstacles.of(week))
                .isEqualTo(new Obstacle(
                        Unused.PERIOD_TOO_LONG,
                        "CALL events that last",
                        "7 days",
                        "calls",
                        "takes those of a day at most"));
    }

    @Test
    void shouldNameTheNumberThatIsMissing() {
        assertThat(obstacles.of(anEvent().on("2024-03-01").is(LogisticsType.EXPORT)))
                .isEqualTo(new Obstacle(
                        Unused.NO_VALUE, "EXPORT events without quantity", "", "tonnes", "needs quantity"));
    }
}
