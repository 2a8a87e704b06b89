package io.harbinger.app.console.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.harbinger.app.console.model.FeedState;
import io.harbinger.app.console.model.Freshness;
import io.harbinger.app.console.model.Json;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.console.model.Recorded;
import io.harbinger.schema.Level;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.SubjectType;
import io.harbinger.wire.JsonLines;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers about what was judged: series, scores, freshness, how many alerts were open when. */
final class RecordedPages {

    /** Spans of a timeline: one for every few pixels of a wide screen. */
    private static final int STEPS = 240;
    /** In the order in which they are counted. */
    private static final List<Level> LEVELS = List.of(Level.BLUE, Level.YELLOW, Level.ORANGE, Level.RED);

    private static final double WELL_COVERED = 0.8;

    private final ReadModel model;
    private final Recorded recorded;
    private final JsonLines lines = new JsonLines();

    RecordedPages(ReadModel model) {
        this.model = model;
        this.recorded = model.recorded();
    }

    /** The last windows of a subject's series. */
    Answer series(Request request) {
        String subject = request.one("subject")
                .orElseThrow(() -> new BadRequestException("give subject=, a typed key such as node:EGSUZ"));
        return Answer.json(Json.object(out -> {
            out.writeStringField("subject", subject);
            Json.array(out, "series", recorded.series(subject));
        }));
    }

    /** The newest score of each subject. */
    Answer scores() {
        Map<String, RiskScore> scores = recorded.scores();
        return Answer.json(Json.object(out -> {
            out.writeObjectFieldStart("scores");
            for (Map.Entry<String, RiskScore> each : scores.entrySet()) {
                Json.raw(out, each.getKey(), lines.write(each.getValue()));
            }
            out.writeEndObject();
        }));
    }

    /** Freshness and coverage by source. */
    Answer feeds() {
        return Answer.json(Json.object(out -> {
            out.writeStringField("asOf", model.now().toString());
            out.writeBooleanField("partial", recorded.isFull());
            out.writeArrayFieldStart("feeds");
            for (Map.Entry<String, FeedState> each : recorded.feeds().entrySet()) {
                feed(out, each.getKey(), each.getValue());
            }
            out.writeEndArray();
            out.writeArrayFieldStart("indicators");
            for (Freshness each : recorded.freshness()) {
                indicator(out, each);
            }
            out.writeEndArray();
            coverage(out, recorded.scores().values());
        }));
    }

    /** How many alerts of each level were open, from the first that is known to now. */
    Answer timeline() {
        Recorded.Timeline timeline = recorded.timeline(model.now(), STEPS);
        return Answer.json(Json.object(out -> {
            out.writeStringField(
                    "from", timeline == null ? null : timeline.from().toString());
            out.writeStringField("to", model.now().toString());
            out.writeArrayFieldStart("counts");
            for (Map<Level, Integer> levels : timeline == null ? List.<Map<Level, Integer>>of() : timeline.counts()) {
                out.writeArray(row(levels), 0, LEVELS.size());
            }
            out.writeEndArray();
        }));
    }

    private static int[] row(Map<Level, Integer> levels) {
        return LEVELS.stream().mapToInt(level -> levels.getOrDefault(level, 0)).toArray();
    }

    private static void feed(JsonGenerator out, String subject, FeedState state) throws IOException {
        out.writeStartObject();
        out.writeStringField("subject", subject);
        out.writeStringField("reported", state.reported().toString());
        out.writeNumberField("share", state.share());
        out.writeNumberField("risk", state.risk());
        out.writeEndObject();
    }

    private static void indicator(JsonGenerator out, Freshness each) throws IOException {
        out.writeStartObject();
        out.writeStringField("indicator", each.indicator());
        out.writeStringField("indicatorName", each.name());
        out.writeStringField("indicatorNameZh", each.nameZh().isEmpty() ? null : each.nameZh());
        out.writeStringField("dimension", each.dimension());
        out.writeNumberField("series", each.series());
        out.writeNumberField("judged", each.judged());
        out.writeNumberField("silent", each.silent());
        out.writeStringField("newest", each.newest().toString());
        out.writeNumberField("windowMillis", each.windowMillis());
        out.writeEndObject();
    }

    private static void coverage(JsonGenerator out, Collection<RiskScore> scores) throws IOException {
        var figures = scores.stream()
                .filter(score -> score.getSubjectType() != SubjectType.FEED)
                .mapToDouble(RiskScore::getCoverage)
                .summaryStatistics();
        long poor = scores.stream()
                .filter(score -> score.getSubjectType() != SubjectType.FEED)
                .filter(score -> score.getCoverage() < WELL_COVERED)
                .count();
        out.writeObjectFieldStart("coverage");
        out.writeNumberField("subjects", figures.getCount());
        out.writeNumberField("mean", figures.getAverage());
        out.writeNumberField("below80", poor);
        out.writeEndObject();
    }
}
