package io.harbinger.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.ops.MetricsInUse;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A renamed meter must not leave a dashboard or an alert behind; Kafka's own are checked by {@code ops/check.sh}. */
class OpsMetricNamesTest {

    /** Made only where a subject has drivers; seen in the live check. */
    private static final Set<String> OF_DRIVERS = Set.of(
            "harbinger_subject_driver_risk", "harbinger_subject_driver_value", "harbinger_subject_driver_baseline");

    @Test
    void shouldExposeEveryMeterThatDashboardsAndRulesAskFor() {
        try (var meters = new Meters(InstantSource.system(), "test", "test");
                var bridge = new BridgeMeters(InstantSource.system(), "test")) {
            bridge.sink("alertmanager");
            bridge.webhook("webhook");
            meters.telemetry().watermark("subjects", 0, 0);
            meters.telemetry().subjects("subjects", 0, 1);
            meters.telemetry().outputDropped("harbinger.risk-scores.v1");
            meters.telemetry().rowWritten("assess-subjects", 1);
            meters.telemetry().scored("subjects", 0, assessment(), "Suez Canal");
            Set<String> exposed = (meters.scrape() + bridge.scrape())
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceFirst("[{ ].*", ""))
                    .collect(Collectors.toSet());

            assertThat(MetricsInUse.startingWith("harbinger_"))
                    .hasSizeGreaterThan(20)
                    .filteredOn(metric -> !OF_DRIVERS.contains(metric))
                    .isSubsetOf(exposed);
        }
    }

    private static Assessment assessment() {
        var scores = new DimensionScores(null, null, 50.0, null);
        return new Assessment(Subject.node("suez"), null, 0, 0, 50.0, scores, Dimension.STABILITY, 1, List.of());
    }
}
