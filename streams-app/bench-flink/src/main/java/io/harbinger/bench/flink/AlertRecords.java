package io.harbinger.bench.flink;

import io.harbinger.domain.score.Driver;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.DimensionScores;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes of alerts as records of the alerts topic. */
final class AlertRecords {

    private AlertRecords() {}

    /** @param publishedAt the tick that let it out, epoch milliseconds */
    static AlertTransition of(
            Subject subject, Driver driver, Episode.Change change, long publishedAt, String catalogueVersion) {
        String episode = subject + " " + catalogueVersion + " " + change.onset();
        return AlertTransition.newBuilder()
                .setAlertId(UUID.nameUUIDFromBytes(episode.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setSubjectId(subject.id())
                .setSubjectType(SubjectType.NODE)
                .setSubjectName(subject.id())
                .setKind(change.kind())
                .setLevel(Level.valueOf(change.level().name()))
                .setPreviousLevel(Level.valueOf(change.previous().name()))
                .setScore(driver.risk())
                .setDimensions(new DimensionScores(null, null, driver.risk(), null))
                .setCoverage(1)
                .setDrivers(List.of())
                .setOnset(Instant.ofEpochMilli(change.onset()))
                .setDetectedAt(Instant.ofEpochMilli(publishedAt - 1))
                .setPublishedAt(Instant.ofEpochMilli(publishedAt))
                .setCatalogueVersion(catalogueVersion)
                .build();
    }
}
