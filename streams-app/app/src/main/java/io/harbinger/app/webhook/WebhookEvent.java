package io.harbinger.app.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.SubjectKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/**
 * A transition as it is posted. Made once, so that every attempt sends the same bytes under the same id.
 *
 * @param id {@code ce_id} of the record: alertId, kind, event time
 * @param subject typed key
 * @param at where the record lies
 */
record WebhookEvent(String id, String subject, TopicPosition at, Body body) {

    /** Bytes that nobody changes. */
    static final class Body {

        private final byte[] bytes;

        private Body(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        int size() {
            return bytes.length;
        }
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonLines LINES = new JsonLines();

    static WebhookEvent of(AlertChange change, AlertTransition transition) {
        String id = Objects.requireNonNullElseGet(change.eventId(), () -> id(transition));
        String subject = SubjectKey.of(transition);
        return new WebhookEvent(id, subject, change.at(), new Body(body(id, transition)));
    }

    /** As the records' own header has it, which only a record of another program lacks. */
    private static String id(AlertTransition transition) {
        String kind = transition.getKind().name().toLowerCase(Locale.ROOT);
        return transition.getAlertId() + "/" + kind + "/"
                + transition.getDetectedAt().toEpochMilli();
    }

    private static byte[] body(String id, AlertTransition transition) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("type", "io.harbinger.alert." + id.split("/", 3)[1]);
            out.writeStringField("timestamp", transition.getDetectedAt().toString());
            out.writeFieldName("data");
            out.writeRawValue(LINES.write(transition));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
