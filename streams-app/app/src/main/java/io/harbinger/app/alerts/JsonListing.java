package io.harbinger.app.alerts;

import io.harbinger.app.text.PlainText;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.JsonLines;
import java.io.PrintStream;
import java.util.List;

/** Each alert as a line of JSON, with the field names of its schema. */
public final class JsonListing implements AlertListing {

    private final PrintStream out;
    private final JsonLines lines = new JsonLines();

    public JsonListing(PrintStream out) {
        this.out = out;
    }

    @Override
    public void open(List<AlertTransition> alerts) {
        alerts.forEach(this::happened);
    }

    @Override
    public void happened(AlertTransition transition) {
        out.println(PlainText.of(lines.write(transition)));
    }
}
