package io.harbinger.app.console.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.app.text.PlainText;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.SubjectKey;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the console shows it: whole, and in short for lists.
 *
 * @param acknowledgement null where nobody has acknowledged it
 */
public record ShownAlert(AlertTransition alert, @Nullable Acknowledgement acknowledgement) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonLines LINES = new JsonLines();

    /** Typed key of its subject; behind {@code upstream:} where it tells what reaches the subject. */
    public String subject() {
        return SubjectKey.of(alert);
    }

    /** The whole record, with {@code subject} and {@code acknowledgement}. */
    public String whole() {
        return text(object());
    }

    /**
     * The record with {@code subject} and {@code acknowledgement}, and in place of {@code drivers} their number, {@code
     * driverCount}, and the first, {@code worstDriver}, or null.
     */
    public String summary() {
        ObjectNode summary = object();
        int drivers = alert.getDrivers().size();
        summary.set("worstDriver", drivers == 0 ? null : summary.get("drivers").get(0));
        summary.put("driverCount", drivers);
        summary.remove("drivers");
        return text(summary);
    }

    private ObjectNode object() {
        try {
            ObjectNode object = (ObjectNode) MAPPER.readTree(LINES.writeAlert(alert, acknowledgement));
            return object.put("subject", subject());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ObjectNode object) {
        return PlainText.of(object.toString());
    }
}
