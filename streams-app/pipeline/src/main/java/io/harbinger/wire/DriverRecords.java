package io.harbinger.wire;

import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Scoring;
import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.SeverityScore;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.Direction;
import io.harbinger.schema.Evidence;
import io.harbinger.schema.Form;
import io.harbinger.schema.SeverityKind;
import io.harbinger.schema.View;
import io.harbinger.schema.ZMethod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drivers as generated records, with the numbers from which their risk can be recomputed. */
final class DriverRecords {

    private DriverRecords() {}

    /** @param ageMillis event time from the window's end to detection, at least 0 */
    static io.harbinger.schema.Driver of(Driver driver, long ageMillis) {
        Indicator indicator = driver.indicator();
        Scoring scoring = indicator.scoring();
        AnomalyScore anomaly = driver.anomaly();
        return io.harbinger.schema.Driver.newBuilder()
                .setIndicator(indicator.id())
                .setIndicatorName(indicator.name().en())
                .setIndicatorNameZh(indicator.name().zh())
                .setUnit(indicator.unit())
                .setDimension(Dimension.valueOf(indicator.dimension().name()))
                .setSeries(driver.series())
                .setWindowStart(Instant.ofEpochMilli(driver.window().start()))
                .setWindowEnd(Instant.ofEpochMilli(driver.window().end()))
                .setValue(driver.window().value())
                .setSamples(driver.window().samples())
                .setBaseline(anomaly == null ? null : anomaly.baseline())
                .setSpread(anomaly == null ? null : anomaly.spread())
                .setMethod(ZMethod.valueOf(scoring.method().name()))
                .setZ(anomaly == null ? null : anomaly.z())
                .setDirection(Direction.valueOf(scoring.direction().name()))
                .setForm(Form.valueOf(scoring.form().name()))
                .setDeviation(driver.deviation())
                .setLevelOk(ok(scoring.level()))
                .setLevelBad(bad(scoring.level()))
                .setLevelMost(scoring.level() == null ? 100 : scoring.level().most())
                .setLevelRisk(driver.levelRisk())
                .setAnomalyOk(ok(scoring.anomaly()))
                .setAnomalyBad(bad(scoring.anomaly()))
                .setAnomalyRisk(driver.anomalyRisk())
                .setRisk(driver.risk())
                .setWeight(scoring.weight())
                .setCritical(scoring.critical())
                .setAlerting(scoring.alerting())
                .setAgeMillis(ageMillis)
                .setZeroChance(anomaly == null || anomaly.zeroChance() == 0 ? null : anomaly.zeroChance())
                .setEvidence(anomaly == null ? null : evidence(anomaly.detection()))
                .setSeverity(severity(driver.severity()))
                .build();
    }

    private static @Nullable Evidence evidence(@Nullable Detection detection) {
        return detection == null
                ? null
                : Evidence.newBuilder()
                        .setView(View.valueOf(detection.view().name()))
                        .setDecades(detection.decades())
                        .setLikelihood(detection.likelihood())
                        .setRun(detection.run())
                        .setTotal(detection.total())
                        .setTotalSpread(detection.totalSpread())
                        .setDepartedSince(
                                detection.departed() == null
                                        ? null
                                        : Instant.ofEpochMilli(
                                                detection.departed().since()))
                        .setStrongest(
                                detection.departed() == null
                                        ? null
                                        : detection.departed().decades())
                        .setNewNormal(detection.departed() != null
                                && detection.departed().newNormal())
                        .build();
    }

    private static io.harbinger.schema.@Nullable Severity severity(Driver.@Nullable SeverityRisk severity) {
        if (severity == null) {
            return null;
        }
        Severity levels = severity.levels();
        SeverityScore score = severity.score();
        return io.harbinger.schema.Severity.newBuilder()
                .setOf(SeverityKind.valueOf(levels.of().name()))
                .setUnit(levels.of().unit())
                .setValue(score == null ? null : score.value())
                .setMeasured(score == null ? null : score.measured())
                .setRecurring(score == null ? 0 : score.recurring())
                .setDays(score == null ? List.of() : score.days())
                .setBlue(levels.blue())
                .setYellow(levels.yellow())
                .setOrange(levels.orange())
                .setRed(levels.red())
                .setRisk(severity.risk())
                .build();
    }

    private static @Nullable Double ok(@Nullable Goalposts goalposts) {
        return goalposts == null ? null : goalposts.ok();
    }

    private static @Nullable Double bad(@Nullable Goalposts goalposts) {
        return goalposts == null ? null : goalposts.bad();
    }
}
