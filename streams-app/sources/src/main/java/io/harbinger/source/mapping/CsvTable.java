package io.harbinger.source.mapping;

import io.harbinger.source.InputFile;
import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.csv.RawRecord;
import io.harbinger.source.csv.RawRecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. What is no data is passed over: rows of empty cells, a header that is repeated, and comments
 * (a {@code #} before a text that is no row). Empty cells beyond the header's columns are dropped.
 */
final class CsvTable implements TableReader {

    private final RawRecordReader reader;
    private final HeaderSearch.Found found;

    private CsvTable(RawRecordReader reader, HeaderSearch.Found found) {
        this.reader = reader;
        this.found = found;
    }

    /** Null for an empty file, which has not even a header. */
    static @Nullable CsvTable open(Mapping.Csv csv, InputFile input, InputStream in) throws IOException {
        var reader = new RawRecordReader(in, csv.format());
        reader.skipLines(csv.skipLines());
        List<String> given = csv.columns();
        HeaderSearch.Found found = given == null
                ? HeaderSearch.find(csv, input, reader)
                : new HeaderSearch.Found(Header.of(given), given.size(), csv, csv.format());
        return found == null ? null : new CsvTable(reader, found);
    }

    @Override
    public Header header() {
        return found.header();
    }

    @Override
    public Mapping.Csv layout() {
        return found.layout();
    }

    @Override
    public @Nullable TableRecord next() throws IOException {
        for (RawRecord record = reader.next(); record != null; record = reader.next()) {
            if (record instanceof RawRecord.Broken broken) {
                return new TableRecord(broken.line(), broken.original(), List.of(), broken.rejection());
            }
            RawRecord.Text text = (RawRecord.Text) record;
            List<String> cells = fitted(CsvCells.split(text.text(), found.format()));
            if (!isNoData(text.text(), cells)) {
                return new TableRecord(text.line(), text.original(), cells, null);
            }
        }
        return null;
    }

    /** Without cells that belong to no named column. */
    private List<String> fitted(List<String> cells) {
        int columns = header().size();
        int size = cells.size();
        while (size > columns
                && (size <= found.width() || Spaces.strip(cells.get(size - 1)).isEmpty())) {
            size--;
        }
        return size == cells.size() ? cells : cells.subList(0, size);
    }

    private boolean isNoData(String text, List<String> cells) {
        boolean fits = cells.size() == header().size();
        if (text.startsWith("#") && !fits) {
            return true;
        }
        return cells.size() > 1
                && (cells.stream().allMatch(cell -> Spaces.strip(cell).isEmpty())
                        || (fits && cells.get(0).contains(header().columns().get(0)) && isHeader(cells)));
    }

    private boolean isHeader(List<String> cells) {
        return cells.stream().map(Spaces::strip).toList().equals(header().columns());
    }
}
