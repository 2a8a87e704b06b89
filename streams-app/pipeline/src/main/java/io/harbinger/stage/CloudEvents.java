package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents 1.0 attributes of an alert record (Kafka protocol binding, binary mode). */
final class CloudEvents {

    private CloudEvents() {}

    static Headers headers(Transition transition, String runId) {
        long time = transition.assessment().time();
        String kind = transition.kind().name().toLowerCase(Locale.ROOT);
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(transition.alertId() + "/" + kind + "/" + time))
                .add("ce_type", bytes("io.harbinger.alert." + kind))
                .add("ce_source", bytes(runId.isEmpty() ? "/harbinger" : "/harbinger/runs/" + runId))
                .add("ce_time", bytes(Instant.ofEpochMilli(time).toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
