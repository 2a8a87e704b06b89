package io.harbinger.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Level;
import io.harbinger.schema.ZMethod;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.RedoneAlert;
import io.harbinger.testing.pipeline.SyntheticLog;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number in an alert, redone from the alert record alone. */
class RedoneAlertTest {

    @TempDir
    private static Path state;

    private static List<AlertTransition> alerts;

    @BeforeAll
    static void play() {
        try (var pipeline = new Pipeline(state, Catalogues.daily("PT0S"), Settings.replay("redone", 1))) {
            LogPlayer.playInOrder(pipeline, SyntheticLog.everything());
            alerts = pipeline.alerts();
        }
    }

    @Test
    void shouldRedoEveryNumberOfTheBlockage() {
        assertThat(alerts).hasSizeGreaterThan(5);
        assertThat(alerts.stream().flatMap(alert -> alert.getDrivers().stream().map(Driver::getMethod)))
                .as("every way to a z from baseline and spread is met")
                .contains(ZMethod.NONE, ZMethod.ROBUST, ZMethod.LOG_ROBUST, ZMethod.COUNT);
        assertThat(alerts.stream().flatMap(alert -> RedoneAlert.mistakes(alert).stream()))
                .isEmpty();
    }

    /** The check is worth something only if it notices. */
    @ParameterizedTest
    @CsvSource({"score, 0.001", "coverage, -0.01", "level, BLUE", "weakestDimension, STABILITY"})
    void shouldNoticeANumberOfTheAlertThatIsNotTrue(String field, String change) {
        AlertTransition alert = opening();

        falsify(alert, field, change);

        assertThat(RedoneAlert.mistakes(alert)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"coordination, -0.1", "security, -0.1", "stability, 0.001"})
    void shouldNoticeAScoreOfADimensionThatIsNotTrue(String field, String change) {
        AlertTransition alert = opening();

        falsify(alert.getDimensions(), field, change);

        assertThat(RedoneAlert.mistakes(alert)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "value, 0.1",
        "baseline, 0.01",
        "spread, 0.01",
        "z, 0.00001",
        "deviation, 0.000001",
        "levelOk, 0.01",
        "levelRisk, 0.001",
        "anomalyBad, 0.01",
        "anomalyRisk, -0.001",
        "risk, 0.001",
        "weight, 0.5"
    })
    void shouldNoticeANumberOfADriverThatIsNotTrue(String field, String change) {
        AlertTransition alert = opening();
        Driver transits = alert.getDrivers().stream()
                .filter(driver -> driver.getIndicator().equals("transit-drop"))
                .findFirst()
                .orElseThrow();

        falsify(transits, field, change);

        assertThat(RedoneAlert.mistakes(alert)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"value, 0.001", "risk, -0.001", "yellow, 0.01"})
    void shouldNoticeANumberOfASeverityThatIsNotTrue(String field, String change) {
        AlertTransition alert = opening();
        Driver volume = alert.getDrivers().stream()
                .filter(driver -> driver.getSeverity() != null)
                .findFirst()
                .orElseThrow();

        falsify(volume.getSeverity(), field, change);

        assertThat(RedoneAlert.mistakes(alert)).isNotEmpty();
    }

    private static void falsify(SpecificRecordBase record, String field, String change) {
        Object value = record.get(field);
        if (value instanceof Double number) {
            record.put(field, number + Double.parseDouble(change));
        } else if (value instanceof Level) {
            record.put(field, Level.valueOf(change));
        } else {
            record.put(field, Dimension.valueOf(change));
        }
    }

    /** The alert of the canal; its transits have a risk between the ends of every scale. */
    private static AlertTransition opening() {
        AlertTransition opening = alerts.stream()
                .filter(alert -> alert.getSubjectId().equals("suez"))
                .findFirst()
                .orElseThrow();
        return SpecificData.get().deepCopy(AlertTransition.SCHEMA$, opening);
    }
}
