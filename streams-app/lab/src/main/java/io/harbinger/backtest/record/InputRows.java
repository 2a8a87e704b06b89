package io.harbinger.backtest.record;

import io.harbinger.adapter.Header;
import io.harbinger.adapter.Mapping;
import io.harbinger.adapter.Row;
import io.harbinger.adapter.RowMapper;
import io.harbinger.adapter.csv.CsvCells;
import io.harbinger.adapter.csv.RawRecord;
import io.harbinger.adapter.csv.RawRecordReader;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an input file once more, row by row: every row is there, whether it became an event or not. A row of columns
 * that are events of their own (a column a day) gives one reading for each.
 */
final class InputRows {

    private static final int BUFFER = 1 << 16;
    private static final String DEFAULT_TIME = "timestamp";
    private static final String DEFAULT_VALUE = "value";

    private final Mapping mapping;
    private final Mapping.Csv csv;

    InputRows(Mapping mapping, Mapping.Csv csv) {
        this.mapping = mapping;
        this.csv = csv;
    }

    /** Whether one row is one reading, so that the rows of the file and of its scores are the same. */
    boolean plain() {
        return csv.melts().isEmpty();
    }

    void read(InputFile file, Consumer<InputRow> sink) throws IOException {
        try (InputStream in = open(file)) {
            var reader = new RawRecordReader(in, csv.format());
            reader.skipLines(csv.skipLines());
            Header header = header(reader);
            if (header == null) {
                return;
            }
            String name = String.valueOf(file.path().getFileName());
            var mapper = new RowMapper(mapping.name(), csv, header, stem(name));
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                row(record, header, mapper, sink);
            }
        }
    }

    private static InputStream open(InputFile file) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(file.path()), BUFFER);
        boolean zipped = String.valueOf(file.path().getFileName()).endsWith(".gz");
        return zipped ? new GZIPInputStream(raw, BUFFER) : raw;
    }

    private static String stem(String name) {
        String plain = name.replaceFirst("(?i)\\.gz$", "");
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    private @Nullable Header header(RawRecordReader reader) throws IOException {
        List<String> given = csv.columns();
        if (given != null) {
            return Header.of(given);
        }
        return reader.next() instanceof RawRecord.Text text
                ? Header.of(CsvCells.split(text.text(), csv.format()))
                : null;
    }

    private void row(RawRecord record, Header header, RowMapper mapper, Consumer<InputRow> sink) {
        if (!(record instanceof RawRecord.Text text)) {
            sink.accept(new InputRow("", "", null));
            return;
        }
        Row row = new Row(text.line(), CsvCells.split(text.text(), csv.format()));
        List<Parsed<Event>> parsed = mapper.map(row);
        if (plain()) {
            Event event = !parsed.isEmpty() && parsed.get(0) instanceof Parsed.Ok<Event> ok ? ok.value() : null;
            sink.accept(new InputRow(
                    cell(row, header, csv.timeColumn(), DEFAULT_TIME, event == null ? "" : iso(event)),
                    cell(row, header, csv.valueColumn(), DEFAULT_VALUE, event == null ? "" : number(event)),
                    event));
            return;
        }
        for (Parsed<Event> one : parsed) {
            if (one instanceof Parsed.Ok<Event> ok) {
                sink.accept(new InputRow(iso(ok.value()), number(ok.value()), ok.value()));
            }
        }
    }

    private static String cell(Row row, Header header, @Nullable String column, String other, String fallback) {
        int at = header.position(column == null ? other : column);
        return at < 0 || at >= row.cells().size() ? fallback : row.cells().get(at);
    }

    private static String iso(Event event) {
        return Instant.ofEpochMilli(event.time()).toString();
    }

    private static String number(Event event) {
        if (event instanceof SensorReading reading) {
            return plain(reading.value());
        }
        if (event instanceof LogisticsEvent logistics) {
            Double quantity = logistics.load().quantity();
            Long count = logistics.load().count();
            return quantity != null ? plain(quantity) : Long.toString(count == null ? 1 : count);
        }
        Double value = ((TradeFlow) event).amount().primaryValue();
        return value == null ? "" : plain(value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
