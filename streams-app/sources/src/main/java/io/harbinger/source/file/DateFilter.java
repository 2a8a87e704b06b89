package io.harbinger.source.file;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The events of some days. Refusals have no time and pass. */
final class DateFilter extends LookaheadSource {

    private final EventSource source;
    private final long from;
    private final long to;

    /**
     * Event times in [from, to), days in UTC.
     *
     * @param from first day taken; null for no bound
     * @param to first day not taken; null for no bound
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
            if (!(read instanceof SourceItem.Good good) || isWithin(good.event().time())) {
                return read;
            }
        }
        return null;
    }

    private boolean isWithin(long time) {
        return time >= from && time < to;
    }
}
