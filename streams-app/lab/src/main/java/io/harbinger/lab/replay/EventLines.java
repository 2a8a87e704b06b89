package io.harbinger.lab.replay;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.source.InputFile;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.csv.RawRecord;
import io.harbinger.source.csv.RawRecordReader;
import io.harbinger.wire.JsonLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;

/** The lines of one file of our own events as JSON. */
final class EventLines implements RowSource {

    private final JsonLines json;
    private final InputFile input;
    private final RawRecordReader reader;
    private boolean started;

    EventLines(JsonLines json, InputFile input, RawRecordReader reader) {
        this.json = json;
        this.input = input;
        this.reader = reader;
    }

    @Override
    public boolean readInto(Queue<SourceItem> out) throws IOException {
        RawRecord record = reader.next();
        if (record == null) {
            if (!started) {
                var rejection = new Rejection(Reason.EMPTY_VALUE, "", "", "the file is empty: no event in it");
                out.add(new SourceItem.Rejected(
                        rejection, EventKind.LOGISTICS, new RowOrigin(input.name(), 1), new byte[0]));
            }
            return false;
        }
        started = true;
        var origin = new RowOrigin(input.name(), record.line());
        if (record instanceof RawRecord.Broken broken) {
            out.add(rejectedItem(broken.rejection(), origin, broken.original()));
        } else if (record instanceof RawRecord.Text text) {
            Parsed<Event> parsed = checked(json.readEvent(text.text()));
            out.add(
                    parsed instanceof Parsed.Rejected<Event> rejected
                            ? rejectedItem(rejected.rejection(), origin, text.original())
                            : new SourceItem.Accepted(((Parsed.Ok<Event>) parsed).value(), origin));
        }
        return true;
    }

    private static Parsed<Event> checked(Parsed<Event> parsed) {
        if (!(parsed instanceof Parsed.Ok<Event> ok)) {
            return parsed;
        }
        long time = ok.value().time();
        if (EventTime.isInSeconds(time)) {
            // They would all lie in January and February 1970.
            return Parsed.rejected(
                    Reason.BAD_TIME,
                    "eventTime",
                    Long.toString(time),
                    "looks like seconds since 1970: write milliseconds");
        }
        Rejection broken = EventRules.check(ok.value());
        return broken == null ? parsed : new Parsed.Rejected<>(broken);
    }

    private static SourceItem rejectedItem(Rejection rejection, RowOrigin origin, byte[] original) {
        return new SourceItem.Rejected(rejection, guessedKind(original), origin, original);
    }

    /** The kind that the line probably should be, by a field name that only this kind has; logistics if there is none. */
    private static EventKind guessedKind(byte[] original) {
        String text = new String(original, StandardCharsets.UTF_8);
        if (text.contains("\"metric\"")) {
            return EventKind.SENSOR;
        }
        return text.contains("\"reporter\"") ? EventKind.TRADE : EventKind.LOGISTICS;
    }
}
