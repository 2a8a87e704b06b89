package io.harbinger.domain.indicator;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Length of a pane, and the grid of panes it lays over event time (aligned to UTC). */
public sealed interface PaneSize {

    /** Start of the pane that holds {@code time}; both epoch milliseconds. */
    long start(long time);

    /** Start of the pane {@code panes} after the one that starts at {@code start}; negative goes back. */
    long plus(long start, long panes);

    /** Number of panes from the one starting at {@code from} to the one starting at {@code to}. */
    long between(long from, long to);

    /** Longest a pane of this size can be, in milliseconds. */
    long longest();

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
    }

    /** Calendar months, UTC. */
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
