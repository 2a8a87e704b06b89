package io.harbinger.replay.source;

import io.harbinger.adapter.Header;
import io.harbinger.adapter.Mapping;
import io.harbinger.adapter.Row;
import io.harbinger.adapter.RowMapper;
import io.harbinger.adapter.csv.CsvCells;
import io.harbinger.adapter.csv.CsvFormat;
import io.harbinger.adapter.csv.RawRecord;
import io.harbinger.adapter.csv.RawRecordReader;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The rows of one CSV file. */
final class CsvRows implements RowSource {

    private final Input input;
    private final CsvFormat format;
    private final RawRecordReader reader;
    private final RowMapper mapper;

    private CsvRows(Input input, CsvFormat format, RawRecordReader reader, RowMapper mapper) {
        this.input = input;
        this.format = format;
        this.reader = reader;
        this.mapper = mapper;
    }

    static RowSource open(Mapping mapping, Mapping.Csv csv, Input input, InputStream in) throws IOException {
        var reader = new RawRecordReader(in, csv.format());
        reader.skipLines(csv.skipLines());
        Header header = header(csv, input, reader);
        if (header == null) {
            return new EmptyFile(input, csv);
        }
        List<String> problems = csv.problems(header);
        if (!problems.isEmpty()) {
            throw new SourceException(problems.stream()
                    .map(problem -> input.name() + ": " + problem)
                    .toList());
        }
        return new CsvRows(input, csv.format(), reader, new RowMapper(mapping.name(), csv, header, input.stem()));
    }

    private static @Nullable Header header(Mapping.Csv csv, Input input, RawRecordReader reader) throws IOException {
        List<String> given = csv.columns();
        if (given != null) {
            return Header.of(given);
        }
        RawRecord record = reader.next();
        if (record instanceof RawRecord.Broken broken) {
            throw new SourceException(List.of(input.name() + ":" + broken.line() + ": the header cannot be read: "
                    + broken.rejection().detail()));
        }
        return record instanceof RawRecord.Text text ? Header.of(CsvCells.split(text.text(), csv.format())) : null;
    }

    @Override
    public boolean readInto(Queue<Sourced> out) throws IOException {
        RawRecord record = reader.next();
        if (record == null) {
            return false;
        }
        var origin = new Origin(input.name(), record.line());
        if (record instanceof RawRecord.Broken broken) {
            out.add(new Sourced.Bad(broken.rejection(), mapper.kind(), origin, broken.original()));
        } else if (record instanceof RawRecord.Text text) {
            var row = new Row(text.line(), CsvCells.split(text.text(), format));
            for (Parsed<Event> parsed : mapper.map(row)) {
                out.add(sourced(parsed, origin, text.original()));
            }
        }
        return true;
    }

    private Sourced sourced(Parsed<Event> parsed, Origin origin, byte[] original) {
        if (parsed instanceof Parsed.Rejected<Event> rejected) {
            return new Sourced.Bad(rejected.rejection(), mapper.kind(), origin, original);
        }
        return new Sourced.Good(((Parsed.Ok<Event>) parsed).value(), origin);
    }

    /** A file without even a header is one refusal, so that the other files of a folder are still read. */
    private record EmptyFile(Input input, Mapping.Csv csv) implements RowSource {
        @Override
        public boolean readInto(Queue<Sourced> out) {
            var rejection = new Rejection(Reason.EMPTY_VALUE, "", "", "the file is empty: no header and no row");
            out.add(new Sourced.Bad(rejection, csv.kind(), new Origin(input.name(), 1), new byte[0]));
            return false;
        }
    }
}
