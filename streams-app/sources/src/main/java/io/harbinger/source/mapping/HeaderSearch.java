package io.harbinger.source.mapping;

import io.harbinger.source.InputFile;
import io.harbinger.source.SourceException;
import io.harbinger.source.csv.CsvCells;
import io.harbinger.source.csv.CsvFormat;
import io.harbinger.source.csv.RawRecord;
import io.harbinger.source.csv.RawRecordReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a CSV file: the first line that has the columns of the mapping. Titles and comments may stand
 * before it; a line {@code sep=;} names the delimiter, as spreadsheets write it.
 */
final class HeaderSearch {

    /** Lines in which the header is looked for. */
    private static final int MOST_LINES = 50;

    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?[;,\\s]*", Pattern.CASE_INSENSITIVE);

    /**
     * A header and what it was found with.
     *
     * @param width columns of the header line, with nameless ones at its end
     */
    record Found(Header header, int width, Mapping.Csv layout, CsvFormat format) {}

    private final Mapping.Csv csv;
    private final InputFile input;
    private final RawRecordReader reader;
    private CsvFormat format;
    private final List<Header> headers = new ArrayList<>();
    private List<String> problems = List.of();

    private HeaderSearch(Mapping.Csv csv, InputFile input, RawRecordReader reader) {
        this.csv = csv;
        this.input = input;
        this.reader = reader;
        this.format = csv.format();
    }

    /**
     * The header; null for a file without any line.
     *
     * @throws SourceException where no line has the columns: what the one lacks that has most of them
     */
    static @Nullable Found find(Mapping.Csv csv, InputFile input, RawRecordReader reader) throws IOException {
        return new HeaderSearch(csv, input, reader).find();
    }

    private @Nullable Found find() throws IOException {
        for (int line = 0; line < MOST_LINES; line++) {
            RawRecord record = reader.next();
            if (record == null) {
                break;
            }
            Found found =
                    record instanceof RawRecord.Text text ? header(text.text()) : broken((RawRecord.Broken) record);
            if (found != null) {
                return found;
            }
        }
        if (problems.isEmpty()) {
            return null;
        }
        List<String> lines =
                problems.stream().map(problem -> input.name() + problem).toList();
        throw new SourceException(OtherFormat.withHint(lines, input, headers));
    }

    private @Nullable Found header(String text) {
        Matcher separator = SEPARATOR.matcher(text);
        if (separator.matches()) {
            format = format.withDelimiter(separator.group(1).charAt(0));
            reader.delimiter(format.delimiter());
            return null;
        }
        Header whole = Header.of(CsvCells.split(text, format));
        Header header = whole.withoutNamelessEnd();
        headers.add(header);
        Mapping.Csv layout = HeaderRules.layout(csv, header);
        List<String> lacks = layout.problems(header);
        if (lacks.isEmpty()) {
            return new Found(header, whole.size(), layout, format);
        }
        keepIfFewer(lacks.stream().map(problem -> ": " + problem).toList());
        return null;
    }

    private @Nullable Found broken(RawRecord.Broken broken) {
        if (problems.isEmpty()) {
            problems = List.of(":" + broken.line() + ": the header cannot be read: "
                    + broken.rejection().detail());
        }
        return null;
    }

    private void keepIfFewer(List<String> other) {
        if (problems.isEmpty() || other.size() < problems.size()) {
            problems = other;
        }
    }
}
