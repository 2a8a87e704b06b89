package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Status;
import io.harbinger.schema.TransitionKind;
import io.harbinger.schema.View;
import io.harbinger.schema.ZMethod;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.RedoneAlert;
import io.harbinger.testing.pipeline.SyntheticLog;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of detectors, through the whole topology: published in the alert, and redone from the alert alone. */
class RedoneDetectionTest {

    private static final int DAYS = 175;
    private static final int CLOSED_FROM = 140;

    @TempDir
    private static Path state;

    private static List<AlertTransition> alerts;
    private static List<IndicatorValue> values;

    @BeforeAll
    static void play() {
        var catalogue = Catalogues.of("""
                  - id: call-outage
                    name: {en: Port closed}
                    dimension: stability
                    subject: node
                    source: logistics
                    match: {type: CALL}
                    measure: sum
                    value: count
                    pane: P1D
                    freshness: P3D
                    anomaly: {method: outage, ok: 2, bad: 8}
                    direction: down
                    critical: true
                    sourceNote: a test
                  - id: gauge
                    name: {en: Gauge}
                    dimension: security
                    subject: node
                    source: sensor
                    measure: mean
                    value: value
                    per: sensor
                    pane: P1D
                    freshness: P3D
                    anomaly: {method: detector, ok: 1, bad: 9}
                    direction: both
                    sourceNote: a test
                """);
        try (var pipeline = new Pipeline(state, catalogue, Settings.replay("redone", 1))) {
            LogPlayer.playInOrder(pipeline, log());
            alerts = pipeline.alerts();
            values = pipeline.values();
        }
    }

    /** Some five ships a day, none for a week in the end; a gauge that then stands high. */
    private static List<Event> log() {
        var random = new Random(11);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = SyntheticLog.FIRST.plusDays(i);
            boolean closed = i >= CLOSED_FROM && i < CLOSED_FROM + 7;
            events.add(aReading()
                    .at("port")
                    .of("gauge")
                    .when(SyntheticLog.start(day))
                    .reads((closed ? 9 : 5) + 0.2 * random.nextGaussian()));
            events.add(anEvent().at("port").on(day).calls(closed ? 0 : 2 + random.nextInt(7)));
        }
        return events;
    }

    @Test
    void shouldOpenOnceAndClearWhenThePortClosesAndReopens() {
        assertThat(alerts).extracting(AlertTransition::getKind).startsWith(TransitionKind.OPENED);
        assertThat(alerts.stream().map(AlertTransition::getAlertId).distinct()).hasSize(1);
        assertThat(alerts.get(alerts.size() - 1).getKind()).isEqualTo(TransitionKind.CLEARED);
        assertThat(alerts.get(0).getOnset().toEpochMilli()).isBetween(start(CLOSED_FROM), start(CLOSED_FROM + 2));
    }

    @Test
    void shouldRedoEveryNumberOfTheDetectors() {
        assertThat(alerts.stream().flatMap(alert -> alert.getDrivers().stream().map(Driver::getMethod)))
                .contains(ZMethod.DETECTOR, ZMethod.OUTAGE);
        assertThat(alerts.stream().flatMap(alert -> RedoneAlert.mistakes(alert).stream()))
                .isEmpty();
    }

    @Test
    void shouldPublishTheViewAndTheDaysJudgedTogether() {
        List<Driver> closed = drivers(ZMethod.OUTAGE).stream()
                .filter(driver -> driver.getEvidence().getView() == View.OUTAGE)
                .toList();

        assertThat(closed).anyMatch(driver -> driver.getEvidence().getRun() == 4);
        assertThat(closed).allMatch(driver -> driver.getZ() < 0);
        assertThat(drivers(ZMethod.DETECTOR))
                .anyMatch(driver -> driver.getZ() > 3
                        && driver.getEvidence().getLikelihood() > 0.5
                        && driver.getEvidence().getView() != View.NONE);
    }

    @Test
    void shouldHaveNotEnoughDataWhileTheDetectorsLearn() {
        assertThat(values.stream().filter(value -> value.getStatus() == Status.INSUFFICIENT_DATA))
                .hasSize(59 + 96)
                .allMatch(value -> value.getDriver().getEvidence() == null);
    }

    @Test
    void shouldNoticeADecadeThatIsNotTrue() {
        AlertTransition alert = SpecificData.get().deepCopy(AlertTransition.SCHEMA$, alerts.get(0));
        alert.getDrivers().stream()
                .filter(driver -> driver.getMethod() == ZMethod.DETECTOR)
                .forEach(driver -> driver.getEvidence().put("decades", 1.0));

        assertThat(RedoneAlert.mistakes(alert)).isNotEmpty();
    }

    private static long start(int day) {
        return SyntheticLog.start(SyntheticLog.FIRST.plusDays(day));
    }

    private static List<Driver> drivers(ZMethod method) {
        return values.stream()
                .map(IndicatorValue::getDriver)
                .filter(driver -> driver.getMethod() == method && driver.getZ() != null)
                .toList();
    }
}
