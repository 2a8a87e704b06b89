package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps the events of a range of days. Rejected rows have no time and are all kept. */
final class DateFilter extends LookaheadSource {

    private final EventSource source;
    private final long from;
    private final long to;

    /**
     * Event times in [from, to), days in UTC.
     *
     * @param from first day included; null for no bound
     * @param to first day after the range; null for no bound
     */
    DateFilter(EventSource source, @Nullable LocalDate from, @Nullable LocalDate to) {
        super(source);
        this.source = source;
        this.from = from == null ? Long.MIN_VALUE : start(from);
        this.to = to == null ? Long.MAX_VALUE : start(to);
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    @Override
    @Nullable SourceItem advance() {
        while (source.hasNext()) {
            SourceItem read = source.next();
            if (!(read instanceof SourceItem.Accepted accepted)
                    || isWithin(accepted.event().time())) {
                return read;
            }
        }
        return null;
    }

    private boolean isWithin(long time) {
        return time >= from && time < to;
    }
}
