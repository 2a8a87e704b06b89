package io.harbinger.app.console.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.harbinger.app.console.model.Json;
import io.harbinger.app.console.model.PanoramaView;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.console.model.ShownAlert;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.panorama.Scenarios;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.network.incident.Assumption;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.JsonLines;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Answers about whom risk reaches along the network, and what would be if. */
final class PanoramaPages {

    private static final int MOST_ASSUMPTIONS = 20;

    private final ReadModel model;
    private final JsonLines lines = new JsonLines();
    /** A computation takes seconds on a large network. */
    private final Semaphore computations = new Semaphore(2);

    PanoramaPages(ReadModel model) {
        this.model = model;
    }

    /** One incident a root, and what reaches each subject. */
    Answer incidents() {
        PanoramaView view = model.panorama();
        return Answer.json(Json.object(out -> {
            out.writeStringField("source", view.source().name());
            out.writeStringField("asOf", Instant.ofEpochMilli(view.asOf()).toString());
            Json.array(
                    out,
                    "incidents",
                    view.incidents().stream().map(lines::write).toList());
            Json.array(out, "risks", view.risks().stream().map(lines::write).toList());
        }));
    }

    /** An exercise beside today. */
    Answer whatIf(Request request) {
        List<Assumption> assumed =
                request.values("close").stream().map(Closure::parse).toList();
        if (assumed.isEmpty() || assumed.size() > MOST_ASSUMPTIONS) {
            throw new BadRequestException("give close=" + Closure.SYNTAX + ", 1 to " + MOST_ASSUMPTIONS + " times");
        }
        if (!computations.tryAcquire()) {
            return Answer.problem(503, "busy", "other exercises are being worked out");
        }
        try {
            return Answer.json(json(compare(assumed)));
        } finally {
            computations.release();
        }
    }

    /** What was open at an earlier time, and whom that reached by then: worked out with the network of today. */
    Answer at(Request request) {
        Instant time = time(request);
        List<AlertTransition> open = model.recorded().openAt(time);
        if (!computations.tryAcquire()) {
            return Answer.problem(503, "busy", "other times and exercises are being worked out");
        }
        try {
            Scenarios then = Scenarios.today(model.network().entities(), open, time.toEpochMilli());
            return Answer.json(Json.object(out -> {
                out.writeStringField("asOf", time.toString());
                Json.array(
                        out,
                        "alerts",
                        open.stream()
                                .map(alert -> new ShownAlert(alert, null).summary())
                                .toList());
                write(out, "panorama", then);
            }));
        } finally {
            computations.release();
        }
    }

    private static Instant time(Request request) {
        String text = request.one("time")
                .orElseThrow(() -> new BadRequestException("give time=, an instant such as 2021-03-25T00:00:00Z"));
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequestException("time must be an instant such as 2021-03-25T00:00:00Z, was '" + text + "'");
        }
    }

    private Scenarios.Comparison compare(List<Assumption> assumed) {
        try {
            return Scenarios.compare(
                    model.network().entities(),
                    model.open().stream().map(each -> each.alert()).toList(),
                    assumed,
                    model.now().toEpochMilli());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(PlainText.of(Failures.message(e)));
        }
    }

    private String json(Scenarios.Comparison both) {
        return Json.object(out -> {
            out.writeBooleanField("exercise", true);
            out.writeStringField("scenario", both.then().scenario());
            out.writeStringField(
                    "asOf", Instant.ofEpochMilli(both.then().asOf()).toString());
            write(out, "today", both.today());
            write(out, "then", both.then());
        });
    }

    private void write(JsonGenerator out, String field, Scenarios scenarios) throws IOException {
        out.writeObjectFieldStart(field);
        Json.array(
                out,
                "incidents",
                scenarios.incidents().stream().map(lines::write).toList());
        Json.array(out, "risks", scenarios.risks().stream().map(lines::write).toList());
        out.writeEndObject();
    }
}
