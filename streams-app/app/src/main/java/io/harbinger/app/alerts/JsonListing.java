package io.harbinger.app.alerts;

import io.harbinger.app.text.PlainText;
import io.harbinger.wire.JsonLines;
import java.io.PrintStream;
import java.util.List;

/**
 * Each alert as a line of JSON, with the field names of its schema, and {@code acknowledgement}, with those of that
 * schema or null. A line of an acknowledgement has {@code alertId} and {@code acknowledgement} alone.
 */
public final class JsonListing implements AlertListing {

    private final PrintStream out;
    private final JsonLines lines = new JsonLines();

    public JsonListing(PrintStream out) {
        this.out = out;
    }

    @Override
    public void open(List<ListedAlert> alerts) {
        alerts.forEach(this::happened);
    }

    @Override
    public void happened(ListedAlert transition) {
        out.println(PlainText.of(lines.writeAlert(transition.alert(), transition.acknowledgement())));
    }

    @Override
    public void acknowledged(ListedAlert alert) {
        String id = alert.alert().getAlertId();
        out.println(PlainText.of(lines.writeAcknowledgement(id, alert.acknowledgement())));
    }
}
