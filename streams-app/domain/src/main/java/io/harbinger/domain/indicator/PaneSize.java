package io.harbinger.domain.indicator;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Length of a pane, and the grid of panes it lays over event time. Panes of whole days, of weeks and of months are in
 * the civil time of a place, UTC where none is known; shorter ones are the same everywhere.
 */
public sealed interface PaneSize permits PaneSize.Fixed, PaneSize.Months, CivilPanes {

    /** Milliseconds of an even day. */
    long DAY = Duration.ofDays(1).toMillis();

    /** So much longer than even panes may a stated period be: clocks are put back by two hours at most. */
    long CLOCKS_BACK = Duration.ofHours(3).toMillis();

    /**
     * Before its end by so much, a day of any zone from UTC−10 to before UTC+14 is within the day of the same date in
     * UTC, whatever its length.
     */
    long WITHIN = Duration.ofHours(10).toMillis();

    /** Start of the pane that holds {@code time}; both epoch milliseconds. */
    long start(long time);

    /** Start of the pane {@code panes} after the one that starts at {@code start}; negative goes back. */
    long plus(long start, long panes);

    /** Number of panes from the one starting at {@code from} to the one starting at {@code to}. */
    long between(long from, long to);

    /** Longest a pane of this size can be where every day has 24 hours, in milliseconds. */
    long longest();

    /** The same in the civil time of a zone; itself where that makes no difference. */
    PaneSize in(ZoneId zone);

    /** The start of a pane that is nearest to {@code boundary}, epoch milliseconds: the boundary itself where it is one. */
    default long nearest(long boundary) {
        long before = start(boundary);
        long after = plus(before, 1);
        return boundary - before <= after - boundary ? before : after;
    }

    /** Whether what covers a period of this many milliseconds can belong to one pane: 0 for an instant. */
    default boolean holds(long period) {
        return period <= longest() || (longest() >= DAY && period <= longest() + CLOCKS_BACK);
    }

    /**
     * When, within the pane it belongs to, something counts. A period of about a day or longer that some zone's
     * calendar states belongs to the pane of the same date, week or month here; anything else to that of its last
     * instant.
     *
     * @param last its last instant, epoch milliseconds
     * @param period milliseconds that it covers; 0 for an instant
     */
    default long place(long last, long period) {
        if (longest() < DAY || period < DAY - CLOCKS_BACK) {
            return last;
        }
        return Math.min(last, plus(start(last - WITHIN), 1) - 1);
    }

    /** Panes of equal length, in milliseconds. */
    record Fixed(long millis) implements PaneSize {
        /** 1970-01-05, a Monday: panes of whole weeks start on Mondays. */
        private static final long MONDAY = Duration.ofDays(4).toMillis();

        public Fixed {
            if (millis <= 0) {
                throw new IllegalArgumentException("pane must be longer than 0, was " + millis + " ms");
            }
        }

        @Override
        public long start(long time) {
            return Math.floorDiv(time - MONDAY, millis) * millis + MONDAY;
        }

        @Override
        public long plus(long start, long panes) {
            return start + panes * millis;
        }

        @Override
        public long between(long from, long to) {
            return Math.floorDiv(to - from, millis);
        }

        @Override
        public long longest() {
            return millis;
        }

        @Override
        public PaneSize in(ZoneId zone) {
            return millis % DAY != 0 || zone.equals(ZoneOffset.UTC) ? this : new CivilPanes(this, zone);
        }
    }

    /** Calendar months, of UTC. */
    record Months(int months) implements PaneSize {
        private static final long LONGEST_MONTH = Duration.ofDays(31).toMillis();

        public Months {
            if (months <= 0) {
                throw new IllegalArgumentException("pane must be at least 1 month, was " + months);
            }
        }

        @Override
        public long start(long time) {
            return startOf(Math.floorDiv(monthOf(time), months) * months);
        }

        @Override
        public long plus(long start, long panes) {
            return startOf(monthOf(start) + panes * months);
        }

        @Override
        public long between(long from, long to) {
            return Math.floorDiv(monthOf(to) - monthOf(from), months);
        }

        @Override
        public long longest() {
            return months * LONGEST_MONTH;
        }

        @Override
        public PaneSize in(ZoneId zone) {
            return zone.equals(ZoneOffset.UTC) ? this : new CivilPanes(this, zone);
        }

        private static long monthOf(long time) {
            var date = Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC);
            return date.getYear() * 12L + date.getMonthValue() - 1;
        }

        private static long startOf(long month) {
            return YearMonth.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1)
                    .atDay(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        }
    }
}
