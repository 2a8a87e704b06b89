package io.harbinger.replay.source;

import io.harbinger.adapter.EventLineParser;
import io.harbinger.adapter.csv.RawRecord;
import io.harbinger.adapter.csv.RawRecordReader;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;

/** The lines of one file of our own events as JSON. */
final class JsonRows implements RowSource {

    private final EventLineParser parser;
    private final InputFile input;
    private final RawRecordReader reader;
    private boolean started;

    JsonRows(EventLineParser parser, InputFile input, RawRecordReader reader) {
        this.parser = parser;
        this.input = input;
        this.reader = reader;
    }

    @Override
    public boolean readInto(Queue<SourceItem> out) throws IOException {
        RawRecord record = reader.next();
        if (record == null) {
            if (!started) {
                var rejection = new Rejection(Reason.EMPTY_VALUE, "", "", "the file is empty: no event in it");
                out.add(new SourceItem.Bad(
                        rejection, EventKind.LOGISTICS, new RowOrigin(input.name(), 1), new byte[0]));
            }
            return false;
        }
        started = true;
        var origin = new RowOrigin(input.name(), record.line());
        if (record instanceof RawRecord.Broken broken) {
            out.add(bad(broken.rejection(), origin, broken.original()));
        } else if (record instanceof RawRecord.Text text) {
            Parsed<Event> parsed = parser.parse(text.text());
            out.add(
                    parsed instanceof Parsed.Rejected<Event> rejected
                            ? bad(rejected.rejection(), origin, text.original())
                            : new SourceItem.Good(((Parsed.Ok<Event>) parsed).value(), origin));
        }
        return true;
    }

    private static SourceItem bad(Rejection rejection, RowOrigin origin, byte[] original) {
        return new SourceItem.Bad(rejection, guessedKind(original), origin, original);
    }

    /** The kind that the line was meant to be, by a field name only that kind has; logistics if there is none. */
    private static EventKind guessedKind(byte[] original) {
        String text = new String(original, StandardCharsets.UTF_8);
        if (text.contains("\"metric\"")) {
            return EventKind.SENSOR;
        }
        return text.contains("\"reporter\"") ? EventKind.TRADE : EventKind.LOGISTICS;
    }
}
