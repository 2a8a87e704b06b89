package io.harbinger.source.mapping;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.source.InputFile;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceItem;
import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.csv.CsvFormat;
import io.harbinger.source.csv.RawRecord;
import io.harbinger.source.csv.RawRecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one CSV file. */
public final class CsvRows implements RowSource {

    private final InputFile input;
    private final CsvFormat format;
    private final RawRecordReader reader;
    private final Header header;
    private final RowMapper mapper;

    private CsvRows(InputFile input, CsvFormat format, RawRecordReader reader, Header header, RowMapper mapper) {
        this.input = input;
        this.format = format;
        this.reader = reader;
        this.header = header;
        this.mapper = mapper;
    }

    static RowSource source(Mapping mapping, Mapping.Csv csv, InputFile input, InputStream in) throws IOException {
        CsvRows rows = open(mapping, csv, input, in);
        return rows == null ? new EmptyFile(input, csv) : rows;
    }

    /**
     * Passes on every row of a CSV file in the order of the file, whether it became an event or not.
     *
     * @throws SourceException when the file cannot be read or lacks a column
     */
    public static void forEach(Mapping mapping, Mapping.Csv csv, InputFile file, Consumer<MappedRow> sink) {
        try (InputStream in = file.open(count -> {})) {
            CsvRows rows = open(mapping, csv, file, in);
            if (rows != null) {
                rows.forEachRemaining(sink);
            }
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    /** Null for an empty file, which has not even a header. */
    private static @Nullable CsvRows open(Mapping mapping, Mapping.Csv csv, InputFile input, InputStream in)
            throws IOException {
        var reader = new RawRecordReader(in, csv.format());
        reader.skipLines(csv.skipLines());
        Header header = header(csv, input, reader);
        if (header == null) {
            return null;
        }
        List<String> problems = csv.problems(header);
        if (!problems.isEmpty()) {
            throw new SourceException(problems.stream()
                    .map(problem -> input.name() + ": " + problem)
                    .toList());
        }
        return new CsvRows(
                input, csv.format(), reader, header, new RowMapper(mapping.name(), csv, header, input.stem()));
    }

    private static @Nullable Header header(Mapping.Csv csv, InputFile input, RawRecordReader reader)
            throws IOException {
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
    public boolean readInto(Queue<SourceItem> out) throws IOException {
        MappedRow row = next();
        if (row == null) {
            return false;
        }
        for (Parsed<Event> parsed : row.events()) {
            out.add(item(parsed, row));
        }
        return true;
    }

    /** The next row; null at the end of the file. */
    @Nullable MappedRow next() throws IOException {
        RawRecord record = reader.next();
        if (record == null) {
            return null;
        }
        var origin = new RowOrigin(input.name(), record.line());
        if (record instanceof RawRecord.Text text) {
            var row = new Row(text.line(), CsvCells.split(text.text(), format));
            return new MappedRow(header, origin, text.original(), row.cells(), mapper.map(row));
        }
        Rejection rejection = ((RawRecord.Broken) record).rejection();
        return new MappedRow(header, origin, record.original(), List.of(), List.of(new Parsed.Rejected<>(rejection)));
    }

    private void forEachRemaining(Consumer<MappedRow> sink) throws IOException {
        for (MappedRow row = next(); row != null; row = next()) {
            sink.accept(row);
        }
    }

    private SourceItem item(Parsed<Event> parsed, MappedRow row) {
        if (parsed instanceof Parsed.Rejected<Event> rejected) {
            return new SourceItem.Rejected(rejected.rejection(), mapper.kind(), row.origin(), row.original());
        }
        return new SourceItem.Accepted(((Parsed.Ok<Event>) parsed).value(), row.origin());
    }

    /** A file without even a header gives one rejected row, so that the other files of a folder are still read. */
    private record EmptyFile(InputFile input, Mapping.Csv csv) implements RowSource {
        @Override
        public boolean readInto(Queue<SourceItem> out) {
            var rejection = new Rejection(Reason.EMPTY_VALUE, "", "", "the file is empty: no header and no row");
            out.add(new SourceItem.Rejected(rejection, csv.kind(), new RowOrigin(input.name(), 1), new byte[0]));
            return false;
        }
    }
}
