package io.harbinger.testing.pipeline;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Dimension;
import io.harbinger.schema.DimensionScores;
import io.harbinger.schema.Direction;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Form;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import io.harbinger.schema.ZMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds published alert transitions: of the Suez Canal by default. */
public final class AlertBuilder {

    private String alertId = "alert-1";
    private String id = "EGSUZ";
    private String name = "Suez Canal";
    private @Nullable String nameZh = "苏伊士运河";
    private Level level = Level.RED;
    private Level previous = Level.NONE;
    private @Nullable Double score = 93.6;
    private double coverage = 1;
    private @Nullable String reason;
    private String onset = "2021-03-23T00:00:00Z";
    private String detected = "2021-03-24T23:59:59.999Z";
    private final List<Driver> drivers = new ArrayList<>();

    /** A published alert transition, made when its kind is known. */
    public static AlertBuilder anAlert() {
        return new AlertBuilder();
    }

    public AlertBuilder alert(String value) {
        alertId = value;
        return this;
    }

    public AlertBuilder of(String subjectId, String subjectName) {
        id = subjectId;
        name = subjectName;
        nameZh = null;
        return this;
    }

    public AlertBuilder going(Level from, Level to) {
        previous = from;
        level = to;
        return this;
    }

    public AlertBuilder scoring(@Nullable Double value) {
        score = value;
        return this;
    }

    public AlertBuilder covering(double share) {
        coverage = share;
        return this;
    }

    /** Why it ended, where its kind does not tell. */
    public AlertBuilder endedAs(String why) {
        reason = why;
        return this;
    }

    public AlertBuilder since(String instant) {
        onset = instant;
        return this;
    }

    public AlertBuilder detected(String instant) {
        detected = instant;
        return this;
    }

    public AlertBuilder because(Driver.Builder... drivenBy) {
        for (Driver.Builder driver : drivenBy) {
            drivers.add(driver.build());
        }
        return this;
    }

    /** A driver that only its level goalposts judge. */
    public static Driver.Builder driver(String indicatorName, double value, double risk) {
        return Driver.newBuilder()
                .setIndicator(indicatorName.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                .setIndicatorName(indicatorName)
                .setDimension(Dimension.STABILITY)
                .setWindowStart(Instant.parse("2021-03-24T00:00:00Z"))
                .setWindowEnd(Instant.parse("2021-03-25T00:00:00Z"))
                .setValue(value)
                .setSamples(1)
                .setMethod(ZMethod.NONE)
                .setDirection(Direction.BOTH)
                .setForm(Form.LEVEL)
                .setRisk(risk)
                .setWeight(1);
    }

    public AlertTransition is(TransitionKind kind) {
        return AlertTransition.newBuilder()
                .setAlertId(alertId)
                .setSubjectId(id)
                .setSubjectType(SubjectType.NODE)
                .setSubjectName(name)
                .setSubjectNameZh(nameZh)
                .setKind(kind)
                .setLevel(level)
                .setPreviousLevel(previous)
                .setScore(score)
                .setDimensions(DimensionScores.newBuilder().build())
                .setCoverage(coverage)
                .setDrivers(drivers)
                .setOnset(Instant.parse(onset))
                .setDetectedAt(Instant.parse(detected))
                .setPublishedAt(Instant.parse("2021-03-25T00:02:00Z"))
                .setCatalogueVersion("1")
                .setReason(reason)
                .build();
    }
}
