package io.harbinger.source.mapping;

import io.harbinger.domain.event.Rejection;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON file as rows: their fields are the columns, those of objects inside by dotted paths. */
final class JsonTable implements TableReader {

    /** Objects whose fields together are the header: one alone may leave fields out. */
    private static final int HEADER_OF = 100;

    private final JsonRecords records;
    private final Header header;
    private final Mapping.Csv layout;
    private final Deque<JsonRecords.Read> ahead;

    private JsonTable(JsonRecords records, Header header, Mapping.Csv layout, Deque<JsonRecords.Read> ahead) {
        this.records = records;
        this.header = header;
        this.layout = layout;
        this.ahead = ahead;
    }

    /** Null for a file without any object. */
    static @Nullable JsonTable open(Mapping.Csv csv, InputFile input, InputStream in) throws IOException {
        var records = new JsonRecords(in);
        Deque<JsonRecords.Read> ahead = new ArrayDeque<>();
        Set<String> names = new LinkedHashSet<>();
        while (ahead.size() < HEADER_OF) {
            JsonRecords.Read read = records.next();
            if (read == null) {
                break;
            }
            ahead.add(read);
            names.addAll(read.fields().keySet());
        }
        if (ahead.isEmpty()) {
            return null;
        }
        Rejection fault = ahead.element().fault();
        if (fault != null) {
            throw new SourceException(
                    List.of(input.name() + ":" + ahead.element().line() + ": " + fault.detail()));
        }
        Header header = Header.of(List.copyOf(names));
        return new JsonTable(records, header, layout(csv, header, input), ahead);
    }

    private static Mapping.Csv layout(Mapping.Csv csv, Header header, InputFile input) {
        Mapping.Csv layout = HeaderRules.layout(csv, header);
        List<String> lacks = layout.problems(header);
        if (!lacks.isEmpty()) {
            List<String> lines =
                    lacks.stream().map(problem -> input.name() + ": " + problem).toList();
            throw new SourceException(OtherFormat.withHint(lines, input, List.of(header)));
        }
        return layout;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public Mapping.Csv layout() {
        return layout;
    }

    @Override
    public @Nullable TableRecord next() throws IOException {
        JsonRecords.Read read = ahead.isEmpty() ? records.next() : ahead.remove();
        if (read == null) {
            return null;
        }
        Map<String, String> fields = read.fields();
        List<String> cells = read.fault() != null
                ? List.of()
                : header.columns().stream()
                        .map(column -> fields.getOrDefault(column, ""))
                        .toList();
        return new TableRecord(read.line(), read.original(), cells, read.fault());
    }
}
