package io.harbinger.replay.source;

import io.harbinger.adapter.EventLineParser;
import io.harbinger.adapter.Mapping;
import io.harbinger.adapter.csv.CsvFormat;
import io.harbinger.adapter.csv.RawRecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;

/** Reads a file record by record. */
interface RowSource {

    /** Adds what the next record holds, which may be nothing; false at the end of the file. */
    boolean readInto(Queue<SourceItem> out) throws IOException;

    /** Throws {@link SourceException} when the header lacks what the mapping needs. */
    static RowSource of(Mapping mapping, EventLineParser lines, InputFile input, InputStream in) throws IOException {
        if (mapping.content() instanceof Mapping.Csv csv) {
            return CsvRows.source(mapping, csv, input, in);
        }
        return new JsonRows(lines, input, new RawRecordReader(in, CsvFormat.LINES));
    }
}
