package io.harbinger.lab.replay;

import io.harbinger.domain.event.EventKind;
import io.harbinger.source.InputFile;
import io.harbinger.source.Ordering;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormatProvider;
import io.harbinger.source.csv.CsvFormat;
import io.harbinger.source.csv.RawRecordReader;
import io.harbinger.wire.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Our own events, one as JSON a line, in the field names of the Avro schemas; in any order of time. */
public final class EventLinesFormat implements SourceFormat, SourceFormatProvider {

    private static final String NAME = "events";

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public SourceFormat format(String name) {
        return this;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "Harbinger's own events as JSON lines.";
    }

    @Override
    public Set<EventKind> kinds() {
        return EnumSet.allOf(EventKind.class);
    }

    @Override
    public Ordering ordering() {
        return new Ordering(Ordering.By.FILE, Duration.ZERO, Ordering.DEFAULT_MAX_EVENTS);
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl");
    }

    @Override
    public boolean statesRevisions() {
        return true;
    }

    @Override
    public RowSource open(InputFile file, InputStream content) throws IOException {
        return new EventLines(new JsonLines(), file, new RawRecordReader(content, CsvFormat.LINES));
    }
}
