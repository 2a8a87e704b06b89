package io.harbinger.wire.row;

import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.detect.SameSeason;
import io.harbinger.domain.detect.SameWeeks;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.Arrivals;
import io.harbinger.domain.window.ClosedState;
import io.harbinger.domain.window.GapState;
import io.harbinger.domain.window.History;
import io.harbinger.domain.window.Pane;
import io.harbinger.domain.window.Provisional;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.WindowResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series: its open panes, which events change, and its closed state, which changes when a pane closes. Of the
 * closed state a leading byte of flags says which optional parts follow; times are relative to the end of the newest
 * closed pane. What came after version 4 follows in a second byte of flags with its own optional parts.
 */
final class SeriesRow {

    private static final int CLOSED = 1;
    private static final int OBSERVED = 2;
    private static final int ANOMALOUS_SINCE = 4;
    private static final int GAP = 8;
    private static final int LATEST = 16;
    private static final int ANOMALY = 32;
    private static final int LEARNT = 64;
    private static final int DETECTION = 128;

    /** In the second byte of flags: of statements; cadence and awaiting; habits; severity; weeks of a year; seasons. */
    private static final int STATEMENTS = 1;

    private static final int ARRIVALS = 2;
    private static final int HABITS = 4;
    private static final int SEVERITY = 8;
    private static final int SAME_WEEKS = 16;
    private static final int SAME_SEASON = 32;

    private SeriesRow() {}

    static void writeOpen(RowWriter out, Series series) {
        writePanes(out, series.open());
    }

    /** Whether the closed states of both are the same, by identity. */
    @SuppressWarnings("ReferenceEquality")
    static boolean sharesPast(Series before, Series now) {
        return before.past() == now.past()
                && before.provisional() == now.provisional()
                && before.indicator().equals(now.indicator())
                && before.label().equals(now.label());
    }

    static void writePast(RowWriter out, Series series) {
        writeClosed(out, stored(series));
    }

    private static void writeClosed(RowWriter out, ClosedState past) {
        GapState gap = past.gap();
        WindowResult latest = past.latest();
        AnomalyScore anomaly = latest == null ? null : latest.anomaly();
        Learnt learnt = past.learnt();
        out.putByte(flag(past.closed() != Series.NEVER, CLOSED)
                | flag(past.observed() != Series.NEVER, OBSERVED)
                | flag(past.anomalousSince() != Series.NEVER, ANOMALOUS_SINCE)
                | flag(gap != null, GAP)
                | flag(latest != null, LATEST)
                | flag(anomaly != null, ANOMALY)
                | flag(isOfVersion4(learnt), LEARNT)
                | flag(anomaly != null && anomaly.detection() != null, DETECTION));
        long origin = origin(past.closed());
        if (past.closed() != Series.NEVER) {
            out.putTime(past.closed());
        }
        putTime(out, past.observed(), origin);
        putTime(out, past.anomalousSince(), origin);
        writePanes(out, past.window());
        HistoryRow.write(out, past.history());
        if (gap != null) {
            out.putVar(gap.at() - origin).putVar(gap.run()).putNumbers(gap.value());
        }
        if (latest != null) {
            WindowResultRow.write(out, latest, origin);
        }
        if (learnt != null && isOfVersion4(learnt)) {
            LearntRow.write(out, learnt);
        }
    }

    private static boolean isOfVersion4(@Nullable Learnt learnt) {
        return learnt != null && !(learnt instanceof SameWeeks) && !(learnt instanceof SameSeason);
    }

    /** The closed state that is written: of what may still be corrected, the one before it. */
    private static ClosedState stored(Series series) {
        Provisional provisional = series.provisional();
        return provisional == null ? series.past() : provisional.base();
    }

    /** Which optional parts {@link #writeMore} writes. */
    private static int more(Series series) {
        return flag(series.ofStatements(), STATEMENTS)
                | flag(!stored(series).arrivals().equals(Arrivals.FREQUENT), ARRIVALS)
                | flag(HabitRow.isNeeded(stored(series)), HABITS)
                | flag(SeverityRow.isNeeded(stored(series)), SEVERITY)
                | flag(SameWeeksRow.isNeeded(stored(series)), SAME_WEEKS)
                | flag(SameSeasonRow.isNeeded(stored(series)), SAME_SEASON);
    }

    static void writeMore(RowWriter out, Series series) {
        int flags = more(series);
        out.putByte(flags);
        if ((flags & ARRIVALS) != 0) {
            ArrivalsRow.write(
                    out, stored(series).arrivals(), origin(stored(series).closed()));
        }
        if (series.ofStatements()) {
            ProvisionalRow.write(out, series);
        }
        ClosedState past = stored(series);
        if (HabitRow.isNeeded(past)) {
            HabitRow.of(past).write(out, origin(past.closed()));
        }
        if ((flags & SEVERITY) != 0) {
            SeverityRow.write(out, past.recurrence(), origin(past.closed()));
        }
        if ((flags & SAME_WEEKS) != 0) {
            SameWeeksRow.write(out, SameWeeksRow.of(past));
        }
        if (past.learnt() instanceof SameSeason season) {
            SameSeasonRow.write(out, season, origin(past.closed()));
        }
    }

    private static int readMore(RowReader in) {
        int flags = in.readByte();
        if ((flags & ~(STATEMENTS | ARRIVALS | HABITS | SEVERITY | SAME_WEEKS | SAME_SEASON)) != 0) {
            throw new IllegalStateException("stored series has parts that this build does not know: flags " + flags);
        }
        return flags;
    }

    /**
     * Reads a series.
     *
     * @param indicator null where the catalogue no longer has it: the series is skipped, and null returned
     * @param withMore whether {@link #writeMore} has written after {@link #writePast}
     */
    static @Nullable Series read(
            RowReader head, RowReader in, String label, @Nullable Indicator indicator, boolean withMore) {
        List<Pane> open = readPanes(head);
        int flags = in.readByte();
        long closed = (flags & CLOSED) == 0 ? Series.NEVER : in.readTime();
        long origin = origin(closed);
        long observed = time(in, flags & OBSERVED, origin);
        long anomalousSince = time(in, flags & ANOMALOUS_SINCE, origin);
        List<Pane> window = readPanes(in);
        History history = HistoryRow.read(in);
        GapState gap = (flags & GAP) == 0 ? null : readGap(in, origin);
        WindowResult latest = (flags & LATEST) == 0
                ? null
                : WindowResultRow.read(in, origin, (flags & ANOMALY) != 0, (flags & DETECTION) != 0);
        Learnt learnt = (flags & LEARNT) == 0 ? null : LearntRow.read(in);
        int more = withMore ? readMore(in) : 0;
        boolean ofStatements = (more & STATEMENTS) != 0;
        Arrivals arrivals = (more & ARRIVALS) == 0 ? Arrivals.FREQUENT : ArrivalsRow.read(in, origin);
        ClosedState past = new ClosedState(
                closed, observed, window, history, anomalousSince, gap, learnt, latest, arrivals, ofStatements);
        ProvisionalRow provisional = ofStatements ? ProvisionalRow.read(in) : ProvisionalRow.NONE;
        ClosedState habitual =
                (more & HABITS) == 0 ? past : HabitRow.read(in, origin).addTo(past);
        ClosedState severe = (more & SEVERITY) == 0 ? habitual : habitual.with(SeverityRow.read(in, origin));
        ClosedState yearly = (more & SAME_WEEKS) == 0 ? severe : SameWeeksRow.addTo(severe, SameWeeksRow.read(in));
        ClosedState whole = (more & SAME_SEASON) == 0 ? yearly : yearly.learning(SameSeasonRow.read(in, origin));
        return indicator == null
                ? null
                : provisional.series(indicator, label, open, ImpliedRow.addTo(whole, indicator));
    }

    private static int flag(boolean present, int flag) {
        return present ? flag : 0;
    }

    private static long origin(long closed) {
        return closed == Series.NEVER ? 0 : closed;
    }

    private static void putTime(RowWriter out, long time, long origin) {
        if (time != Series.NEVER) {
            out.putVar(time - origin);
        }
    }

    private static long time(RowReader in, int present, long origin) {
        return present == 0 ? Series.NEVER : origin + in.readVar();
    }

    private static GapState readGap(RowReader in, long origin) {
        long at = origin + in.readVar();
        if (in.isCompact()) {
            int run = in.readCount();
            return new GapState(at, in.readNumber(), run);
        }
        return new GapState(at, in.readDouble(), in.readCount());
    }

    static void writePanes(RowWriter out, List<Pane> panes) {
        out.putVar(panes.size());
        for (Pane pane : panes) {
            out.putTime(pane.start());
            AccumulatorRow.write(out, pane.content(), pane.start());
        }
    }

    static List<Pane> readPanes(RowReader in) {
        int count = in.readCount();
        List<Pane> panes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long start = in.readTime();
            panes.add(new Pane(start, AccumulatorRow.read(in, start)));
        }
        return panes;
    }
}
