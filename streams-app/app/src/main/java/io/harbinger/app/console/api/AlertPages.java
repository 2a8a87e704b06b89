package io.harbinger.app.console.api;

import io.harbinger.app.console.model.Json;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.console.model.ShownAlert;
import io.harbinger.schema.AlertTransition;
import java.io.IOException;
import java.util.List;

/** Answers about alerts. */
final class AlertPages {

    private final ReadModel model;

    AlertPages(ReadModel model) {
        this.model = model;
    }

    /** The open alerts, the worst first, in short. */
    Answer list(Request request) {
        List<ShownAlert> found = found(request);
        return Answer.json(Json.object(out -> {
            out.writeNumberField("total", found.size());
            Json.array(out, "alerts", found.stream().map(ShownAlert::summary).toList());
        }));
    }

    /** One alert with all that it says. */
    Answer one(String which) {
        return model.alert(which)
                .map(alert -> Answer.json(alert.whole()))
                .orElseGet(() -> Answer.problem(404, "no such alert", "no alert has the id or subject " + which));
    }

    /** A subject: its open alert or null, and what has happened to it. */
    Answer subject(String key) {
        List<ShownAlert> history = model.history(key);
        String open = model.open().stream()
                .filter(alert -> alert.subject().equals(key))
                .findFirst()
                .map(ShownAlert::whole)
                .orElse("null");
        return Answer.json(Json.object(out -> {
            out.writeStringField("subject", key);
            Json.raw(out, "alert", open);
            Json.array(out, "history", history.stream().map(ShownAlert::summary).toList());
        }));
    }

    /** Those open alerts that have a place, as GeoJSON (RFC 7946). */
    Answer geoJson(Request request) {
        List<String> features = found(request).stream()
                .filter(each ->
                        each.alert().getLatitude() != null && each.alert().getLongitude() != null)
                .map(AlertPages::feature)
                .toList();
        String body = Json.object(out -> {
            out.writeStringField("type", "FeatureCollection");
            Json.array(out, "features", features);
        });
        return Answer.of(200, "application/geo+json", body);
    }

    private List<ShownAlert> found(Request request) {
        AlertQuery query = AlertQuery.of(request);
        return model.open().stream().filter(query).toList();
    }

    private static String feature(ShownAlert shown) {
        AlertTransition alert = shown.alert();
        return Json.object(out -> {
            out.writeStringField("type", "Feature");
            out.writeStringField("id", alert.getAlertId());
            out.writeObjectFieldStart("geometry");
            out.writeStringField("type", "Point");
            out.writeArrayFieldStart("coordinates");
            out.writeNumber(orZero(alert.getLongitude()));
            out.writeNumber(orZero(alert.getLatitude()));
            out.writeEndArray();
            out.writeEndObject();
            Json.raw(out, "properties", shown.summary());
        });
    }

    private static double orZero(Double degrees) throws IOException {
        return degrees == null ? 0 : degrees;
    }
}
