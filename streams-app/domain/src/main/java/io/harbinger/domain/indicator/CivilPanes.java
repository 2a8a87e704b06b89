package io.harbinger.domain.indicator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * Days, weeks or months of a zone, whatever their length: of 23 or 25 hours where clocks change. Laid out on civil
 * time, which is the local date and time read as if it were UTC, where the same panes are even; a pane begins with the
 * first instant of its first day.
 *
 * @param even the panes on civil time
 */
record CivilPanes(PaneSize even, ZoneId zone) implements PaneSize {

    @Override
    public long start(long time) {
        long civil = even.start(civil(time));
        // Where clocks go back over midnight, some instants of the new day have a time of the day before.
        long next = instant(even.plus(civil, 1));
        return next <= time ? next : instant(civil);
    }

    @Override
    public long plus(long start, long panes) {
        long civil = even.start(civil(start));
        long there = instant(even.plus(civil, panes));
        return panes < 0 && there == start ? instant(even.plus(civil, panes - 1)) : there;
    }

    @Override
    public long between(long from, long to) {
        return even.between(even.start(civil(from)), even.start(civil(to)));
    }

    @Override
    public long longest() {
        return even.longest();
    }

    @Override
    public PaneSize in(ZoneId other) {
        return even.in(other);
    }

    private long civil(long time) {
        Instant instant = Instant.ofEpochMilli(time);
        return time + zone.getRules().getOffset(instant).getTotalSeconds() * 1000L;
    }

    /**
     * The first instant that has this civil time, or a later one where clocks skip it; a date that a zone skipped (when
     * the date line moved) begins where the next one does.
     */
    private long instant(long civil) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(civil, 1000L), 0, ZoneOffset.UTC);
        ZoneOffsetTransition skipped = zone.getRules().getTransition(local);
        if (skipped != null && skipped.isGap()) {
            return skipped.getInstant().toEpochMilli();
        }
        return local.toInstant(zone.getRules().getValidOffsets(local).get(0)).toEpochMilli();
    }
}
