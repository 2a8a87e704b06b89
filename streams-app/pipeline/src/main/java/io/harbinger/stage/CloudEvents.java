package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * CloudEvents 1.0 attributes of alert records (Kafka protocol binding, binary mode). {@code ce_id} is the same for every
 * copy of a transition, whatever its encoding; {@code ce_recordedtime} is of the extension for recorded times.
 *
 * @param runId replay run; empty when live
 * @param contentType media type of the body
 * @param dataSchema URI that names the schema of the body
 */
record CloudEvents(String runId, String contentType, String dataSchema) {

    /** @param key of the record */
    Headers headers(Transition transition, String key) {
        long time = transition.assessment().time();
        String kind = transition.kind().name().toLowerCase(Locale.ROOT);
        return headers(
                transition.alertId() + "/" + kind + "/" + time,
                "io.harbinger.alert." + kind,
                key,
                time,
                transition.assessment().publishedAt());
    }

    /**
     * Of any record.
     *
     * @param time when it happened, epoch milliseconds
     * @param recorded when that was known, epoch milliseconds
     */
    Headers headers(String id, String type, String subject, long time, long recorded) {
        return new RecordHeaders()
                .add("content-type", bytes(contentType))
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(id))
                .add("ce_type", bytes(type))
                .add("ce_source", bytes(runId.isEmpty() ? "/harbinger" : "/harbinger/runs/" + runId))
                .add("ce_subject", bytes(subject))
                .add("ce_time", bytes(Instant.ofEpochMilli(time).toString()))
                .add("ce_recordedtime", bytes(Instant.ofEpochMilli(recorded).toString()))
                .add("ce_dataschema", bytes(dataSchema));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
