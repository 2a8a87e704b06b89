package io.harbinger.replay.source;

import io.harbinger.adapter.EventLineParser;
import io.harbinger.adapter.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file in its own order. It is opened when first asked, and closed at its end. */
final class FileSource implements EventSource {

    private final Mapping mapping;
    private final EventLineParser lines;
    private final InputFile input;
    private final Deque<SourceItem> ready = new ArrayDeque<>();
    private @Nullable InputStream in;
    private @Nullable RowSource rows;
    private boolean ended;
    private long bytesRead;

    FileSource(Mapping mapping, EventLineParser lines, InputFile input) {
        this.mapping = mapping;
        this.lines = lines;
        this.input = input;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            read();
        }
        return !ready.isEmpty();
    }

    @Override
    public SourceItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void read() {
        try {
            if (rows == null) {
                in = input.open(count -> bytesRead += count);
                rows = RowSource.of(mapping, lines, input, in);
            }
            if (!rows.readInto(ready)) {
                close();
            }
        } catch (IOException e) {
            throw unreadable(input, e);
        }
    }

    static SourceException unreadable(InputFile input, IOException e) {
        boolean zip = e instanceof ZipException || e instanceof java.io.EOFException;
        String why = zip ? "the gzip data is damaged or ends early" : "cannot be read";
        return new SourceException(input.name() + ": " + why + " (" + e.getMessage() + ")", e);
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public long totalBytes() {
        return input.size();
    }

    @Override
    public long disordered() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        if (in != null && input.path() != null) {
            in.close();
        }
    }
}
