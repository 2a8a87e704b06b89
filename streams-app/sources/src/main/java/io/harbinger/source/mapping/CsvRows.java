package io.harbinger.source.mapping;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.source.InputFile;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceItem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one file: of a CSV, or the objects of a JSON text, which is recognised by how it begins. */
public final class CsvRows implements RowSource {

    /** How much of a file is looked at to tell JSON from CSV. */
    private static final int HEAD = 256;

    private static final Pattern JSON = Pattern.compile("\\uFEFF?\\s*(\\{\\s*[\"}]|\\[\\s*[{\\]]).*", Pattern.DOTALL);

    private final InputFile input;
    private final TableReader table;
    private final RowMapper mapper;
    private boolean hasRows;

    private CsvRows(InputFile input, TableReader table, RowMapper mapper) {
        this.input = input;
        this.table = table;
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
        var content = new BufferedInputStream(in, 1 << 16);
        TableReader table = isJson(content) ? JsonTable.open(csv, input, content) : CsvTable.open(csv, input, content);
        if (table == null) {
            return null;
        }
        var mapper = new RowMapper(mapping.name(), table.layout(), table.header(), input.stem());
        return new CsvRows(input, table, mapper);
    }

    private static boolean isJson(InputStream content) throws IOException {
        content.mark(HEAD);
        String head = new String(content.readNBytes(HEAD), StandardCharsets.UTF_8);
        content.reset();
        return JSON.matcher(head).matches();
    }

    @Override
    public boolean readInto(Queue<SourceItem> out) throws IOException {
        MappedRow row = next();
        if (row == null) {
            if (!hasRows) {
                out.add(without(input, mapper.kind(), "no row after the header"));
            }
            return false;
        }
        hasRows = true;
        for (Parsed<Event> parsed : row.events()) {
            out.add(item(parsed, row));
        }
        return true;
    }

    @Override
    public long setAside() {
        return mapper.setAside();
    }

    /** The next row; null at the end of the file. */
    @Nullable MappedRow next() throws IOException {
        TableRecord record = table.next();
        if (record == null) {
            return null;
        }
        var origin = new RowOrigin(input.name(), record.line());
        Rejection fault = record.fault();
        List<Parsed<Event>> events = fault == null
                ? mapper.map(new Row(record.line(), record.cells()))
                : List.of(new Parsed.Rejected<>(fault));
        return new MappedRow(table.header(), origin, record.original(), record.cells(), events);
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
            out.add(without(input, csv.kind(), "the file is empty: no header and no row"));
            return false;
        }
    }

    /** A file that has no row at all. */
    private static SourceItem without(InputFile input, EventKind kind, String what) {
        var rejection = new Rejection(Reason.EMPTY_VALUE, "", "", what);
        return new SourceItem.Rejected(rejection, kind, new RowOrigin(input.name(), 1), new byte[0]);
    }
}
