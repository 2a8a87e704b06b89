package io.harbinger.wire;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.MissingIndicator;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.Status;
import io.harbinger.schema.TransitionKind;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The outputs as generated records, of one catalogue version and one run. */
record OutputRecords(String catalogueVersion, String runId) {

    /** @param rootCause ids from the origin of a risk that reaches the subject to it; empty where the risk is its own */
    AlertTransition alert(Transition transition, SubjectDetails details, List<String> rootCause) {
        Assessment evidence = transition.assessment();
        return AlertTransition.newBuilder()
                .setAlertId(transition.alertId().toString())
                .setSubjectId(evidence.subject().id())
                .setSubjectType(type(evidence.subject().type()))
                .setSubjectName(details.name())
                .setSubjectNameZh(details.nameZh())
                .setLatitude(details.latitude())
                .setLongitude(details.longitude())
                .setUnlocode(details.unlocode())
                .setHsCode(details.hsCode())
                .setKind(TransitionKind.valueOf(transition.kind().name()))
                .setLevel(level(transition.level()))
                .setPreviousLevel(level(transition.previousLevel()))
                .setScore(evidence.score())
                .setDimensions(dimensions(evidence.dimensions()))
                .setWeakestDimension(dimension(evidence.weakest()))
                .setCoverage(evidence.coverage())
                .setMissing(missing(evidence))
                .setDrivers(drivers(evidence))
                .setFeed(evidence.feed())
                .setRootCause(rootCause)
                .setOnset(Instant.ofEpochMilli(transition.onset()))
                .setDetectedAt(Instant.ofEpochMilli(evidence.time()))
                .setPublishedAt(Instant.ofEpochMilli(evidence.publishedAt()))
                .setCatalogueVersion(catalogueVersion)
                .setNetworkVersion(details.networkVersion())
                .setRunId(runId)
                .setCorrectedBy(transition.correctedBy())
                .setReason(transition.reason())
                .build();
    }

    RiskScore score(Assessment assessment, SubjectDetails details) {
        return RiskScore.newBuilder()
                .setSubjectId(assessment.subject().id())
                .setSubjectType(type(assessment.subject().type()))
                .setSubjectName(details.name())
                .setTime(Instant.ofEpochMilli(assessment.time()))
                .setScore(assessment.score())
                .setLevel(level(assessment.level()))
                .setDimensions(dimensions(assessment.dimensions()))
                .setWeakestDimension(dimension(assessment.weakest()))
                .setCoverage(assessment.coverage())
                .setCatalogueVersion(catalogueVersion)
                .setRunId(runId)
                .build();
    }

    IndicatorValue value(Subject subject, Driver driver, boolean sufficient) {
        return IndicatorValue.newBuilder()
                .setSubjectId(subject.id())
                .setSubjectType(type(subject.type()))
                .setStatus(sufficient ? Status.OK : Status.INSUFFICIENT_DATA)
                .setDriver(DriverRecords.of(driver, 0))
                .setCatalogueVersion(catalogueVersion)
                .setRunId(runId)
                .build();
    }

    /** With the names of this catalogue and this run. */
    <T extends SpecificRecord> T named(T record) {
        record.put(record.getSchema().getField("catalogueVersion").pos(), catalogueVersion);
        record.put(record.getSchema().getField("runId").pos(), runId);
        return record;
    }

    /** The age of a driver is that of its window at the last instant of the newest evidence. */
    private static List<io.harbinger.schema.Driver> drivers(Assessment assessment) {
        return assessment.drivers().stream()
                .map(driver -> DriverRecords.of(
                        driver,
                        Math.max(0, assessment.time() + 1 - driver.window().end())))
                .toList();
    }

    private static List<MissingIndicator> missing(Assessment assessment) {
        return assessment.missing().stream()
                .map(indicator ->
                        new MissingIndicator(indicator.id(), indicator.scoring().weight()))
                .toList();
    }

    private static io.harbinger.schema.DimensionScores dimensions(DimensionScores scores) {
        return new io.harbinger.schema.DimensionScores(
                scores.coordination(), scores.security(), scores.stability(), scores.competitiveness());
    }

    private static io.harbinger.schema.Level level(Level level) {
        return io.harbinger.schema.Level.valueOf(level.name());
    }

    private static io.harbinger.schema.SubjectType type(SubjectType type) {
        return io.harbinger.schema.SubjectType.valueOf(type.name());
    }

    private static io.harbinger.schema.@Nullable Dimension dimension(@Nullable Dimension dimension) {
        return dimension == null ? null : io.harbinger.schema.Dimension.valueOf(dimension.name());
    }
}
