package io.harbinger.wire.row;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.Amendment;
import io.harbinger.domain.window.ClosedState;
import io.harbinger.domain.window.KeptObservation;
import io.harbinger.domain.window.Pane;
import io.harbinger.domain.window.Provisional;
import io.harbinger.domain.window.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * What may still be corrected of a series of statements: its judged panes, and what waits to be taken in. The row of
 * such a series has the closed state before those panes; the present one follows from both.
 *
 * @param isProvisional whether there is anything that may be corrected
 * @param isStale whether the newest result of the present closed state is no longer fresh
 */
record ProvisionalRow(boolean isProvisional, boolean isStale, List<Pane> judged, List<Amendment> pending) {

    /** Of a series of which all closed panes are final. */
    static final ProvisionalRow NONE = new ProvisionalRow(false, false, List.of(), List.of());

    private static final int PROVISIONAL = 1;
    private static final int STALE = 2;

    static void write(RowWriter out, Series series) {
        Provisional provisional = series.provisional();
        if (provisional == null) {
            out.putByte(0);
            return;
        }
        out.putByte(series.latest() == null ? PROVISIONAL | STALE : PROVISIONAL);
        SeriesRow.writePanes(out, provisional.judged());
        out.putVar(provisional.pending().size());
        for (Amendment waiting : provisional.pending()) {
            out.putText(waiting.event()).putLong(waiting.id()).putVar(waiting.arrived());
            KeptObservation observation = waiting.observation();
            out.putByte(observation == null ? 0 : 1);
            if (observation != null) {
                out.putVar(observation.time());
                KeptRow.write(out, observation, observation.time());
            }
        }
    }

    static ProvisionalRow read(RowReader in) {
        int flags = in.readByte();
        if (flags == 0) {
            return NONE;
        }
        List<Pane> judged = SeriesRow.readPanes(in);
        int count = in.readCount();
        List<Amendment> pending = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            String event = in.readText();
            long id = in.readLong();
            long arrived = in.readVar();
            KeptObservation observation = in.readByte() == 0 ? null : KeptRow.read(in, in.readVar());
            pending.add(new Amendment(event, id, arrived, observation));
        }
        return new ProvisionalRow(true, (flags & STALE) != 0, judged, pending);
    }

    /** The series, of its open panes and its closed state, or the one before its judged panes. */
    Series series(Indicator indicator, String label, List<Pane> open, ClosedState past) {
        return isProvisional
                ? new Provisional(past, judged, pending).series(indicator, label, open, isStale)
                : new Series(indicator.id(), label, open, past, Series.FOREVER).scheduled(indicator);
    }
}
