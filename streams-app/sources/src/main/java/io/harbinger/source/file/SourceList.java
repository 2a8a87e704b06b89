package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.ReadProgress;
import io.harbinger.source.Tallies;
import java.io.IOException;
import java.util.List;

/** Several sources with the sum of their progress. */
final class SourceList implements ReadProgress {

    private final List<? extends EventSource> sources;

    SourceList(List<? extends EventSource> sources) {
        this.sources = List.copyOf(sources);
    }

    int size() {
        return sources.size();
    }

    EventSource get(int index) {
        return sources.get(index);
    }

    @Override
    public long bytesRead() {
        return sources.stream().mapToLong(EventSource::bytesRead).sum();
    }

    @Override
    public long totalBytes() {
        boolean known = sources.stream().noneMatch(source -> source.totalBytes() == UNKNOWN);
        return known ? sources.stream().mapToLong(EventSource::totalBytes).sum() : UNKNOWN;
    }

    @Override
    public long disordered() {
        return sources.stream().mapToLong(EventSource::disordered).sum();
    }

    @Override
    public long setAside() {
        return sources.stream().mapToLong(EventSource::setAside).sum();
    }

    @Override
    public void addTo(Tallies tallies) {
        sources.forEach(source -> source.addTo(tallies));
    }

    /** Closes all; then throws the first exception, with the others suppressed. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (EventSource source : sources) {
            try {
                source.close();
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
