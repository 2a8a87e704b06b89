package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.InputFile;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The items of one file in the order of the file. The file is opened at the first read and closed at its end. */
final class FileSource implements EventSource {

    private final SourceFormat format;
    private final InputFile input;
    private final Vintage vintage;
    private final BooleanSupplier stopped;
    private final Deque<SourceItem> ready = new ArrayDeque<>();
    private @Nullable InputStream in;
    private @Nullable RowSource rows;
    private boolean ended;
    private long bytesRead;

    /** @param stopped ends it before the file's end */
    FileSource(SourceFormat format, InputFile input, Vintage vintage, BooleanSupplier stopped) {
        this.vintage = vintage;
        this.format = format;
        this.input = input;
        this.stopped = stopped;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended && !stopped.getAsBoolean()) {
            read();
        }
        return !ready.isEmpty();
    }

    @Override
    public SourceItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return vintage.apply(ready.remove());
    }

    private void read() {
        try {
            if (rows == null) {
                in = input.open(count -> bytesRead += count);
                rows = Sources.rows(format, input, in);
            }
            if (!rows.readInto(ready)) {
                close();
            }
        } catch (IOException e) {
            throw SourceException.unreadable(input, e);
        }
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
    public long setAside() {
        return rows == null ? 0 : rows.setAside();
    }

    @Override
    public void addTo(Tallies tallies) {
        if (rows != null) {
            rows.addTo(tallies);
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        if (in != null && input.path() != null) {
            in.close();
        }
    }
}
