package io.harbinger.app.console.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** A series as columns of equal length, the oldest window first; a figure that there is not is null. */
final class SeriesJson {

    private SeriesJson() {}

    static String of(Track track) {
        return Json.object(out -> {
            out.writeStringField("indicator", track.indicator());
            out.writeStringField("series", track.series());
            out.writeStringField("unit", track.unit());
            out.writeArrayFieldStart("windowEnd");
            for (int i = 0; i < track.size(); i++) {
                out.writeString(Instant.ofEpochMilli(track.point(i).end()).toString());
            }
            out.writeEndArray();
            column(out, "value", track, Track.Point::value);
            column(out, "baseline", track, Track.Point::baseline);
            column(out, "spread", track, Track.Point::spread);
            column(out, "risk", track, Track.Point::risk);
        });
    }

    private static void column(JsonGenerator out, String name, Track track, ToDoubleFunction<Track.Point> figure)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (int i = 0; i < track.size(); i++) {
            double value = figure.applyAsDouble(track.point(i));
            if (Double.isFinite(value)) {
                // The shortest text of the float: not that of the double which it becomes.
                out.writeNumber((float) value);
            } else {
                out.writeNull();
            }
        }
        out.writeEndArray();
    }
}
