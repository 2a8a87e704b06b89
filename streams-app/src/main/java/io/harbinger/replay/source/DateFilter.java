package io.harbinger.replay.source;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The events of some days. Refusals have no time and pass. */
final class DateFilter implements EventSource {

    private final EventSource source;
    private final long from;
    private final long to;
    private @Nullable Sourced ready;

    /**
     * Event times in [from, to), days in UTC.
     *
     * @param from first day taken; null for no bound
     * @param to first day not taken; null for no bound
     */
    DateFilter(EventSource source, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.source = source;
        this.from = from == null ? Long.MIN_VALUE : start(from);
        this.to = to == null ? Long.MAX_VALUE : start(to);
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    @Override
    public boolean hasNext() {
        while (ready == null && source.hasNext()) {
            Sourced read = source.next();
            if (!(read instanceof Sourced.Good good) || isWithin(good.event().time())) {
                ready = read;
            }
        }
        return ready != null;
    }

    private boolean isWithin(long time) {
        return time >= from && time < to;
    }

    @Override
    public Sourced next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        Sourced next = ready;
        ready = null;
        return next;
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public long totalBytes() {
        return source.totalBytes();
    }

    @Override
    public long disordered() {
        return source.disordered();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
