package io.harbinger.wire.row;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.History;
import io.harbinger.domain.window.Memory;
import io.harbinger.domain.window.Pane;
import io.harbinger.domain.window.Reading;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.Surprise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series: its open panes, which events change, and its past, which the end of a pane changes. Of the past a leading
 * byte of flags says which optional parts follow.
 */
final class SeriesRow {

    private static final int CLOSED = 1;
    private static final int OBSERVED = 2;
    private static final int HELD = 4;
    private static final int MEMORY = 8;
    private static final int LATEST = 16;
    private static final int SURPRISE = 32;

    private SeriesRow() {}

    static void writeOpen(RowWriter out, Series series) {
        writePanes(out, series.open());
    }

    /** Whether the pasts of both are the same, told by identity. */
    @SuppressWarnings("ReferenceEquality")
    static boolean sharesPast(Series before, Series now) {
        return before.position() == now.position()
                && before.closed() == now.closed()
                && before.latest() == now.latest()
                && before.history() == now.history()
                && before.label().equals(now.label());
    }

    static void writePast(RowWriter out, Series series) {
        Memory memory = series.memory();
        Reading latest = series.latest();
        Surprise surprise = latest == null ? null : latest.surprise();
        out.putText(series.label());
        out.putByte(flag(series.closed() != Series.NEVER, CLOSED)
                | flag(series.observed() != Series.NEVER, OBSERVED)
                | flag(series.held() != Series.NEVER, HELD)
                | flag(memory != null, MEMORY)
                | flag(latest != null, LATEST)
                | flag(surprise != null, SURPRISE));
        putTime(out, series.closed());
        putTime(out, series.observed());
        putTime(out, series.held());
        writePanes(out, series.window());
        writeHistory(out, series.history());
        if (memory != null) {
            out.putVar(memory.at()).putDouble(memory.value()).putVar(memory.run());
        }
        if (latest != null) {
            out.putVar(latest.start()).putVar(latest.end() - latest.start());
            out.putDouble(latest.value()).putVar(latest.samples());
        }
        if (surprise != null) {
            out.putDouble(surprise.baseline()).putDouble(surprise.spread()).putDouble(surprise.z());
        }
    }

    /** {@code indicator} is null where the catalogue no longer has it: the row is read past and dropped. */
    static @Nullable Series read(RowReader head, RowReader in, int position, @Nullable Indicator indicator) {
        List<Pane> open = readPanes(head);
        String label = in.readText();
        int flags = in.readByte();
        long closed = time(in, flags & CLOSED);
        long observed = time(in, flags & OBSERVED);
        long held = time(in, flags & HELD);
        List<Pane> window = readPanes(in);
        History history = readHistory(in);
        Memory memory = (flags & MEMORY) == 0 ? null : new Memory(in.readVar(), in.readDouble(), in.readCount());
        Reading latest = (flags & LATEST) == 0 ? null : readLatest(in, flags);
        return indicator == null
                ? null
                : new Series(
                                position,
                                label,
                                open,
                                closed,
                                observed,
                                window,
                                history,
                                held,
                                memory,
                                latest,
                                Series.FOREVER)
                        .scheduled(indicator);
    }

    private static Reading readLatest(RowReader in, int flags) {
        long start = in.readVar();
        long end = start + in.readVar();
        double value = in.readDouble();
        long samples = in.readVar();
        Surprise surprise =
                (flags & SURPRISE) == 0 ? null : new Surprise(in.readDouble(), in.readDouble(), in.readDouble());
        return new Reading(start, end, value, samples, surprise, true);
    }

    private static int flag(boolean present, int flag) {
        return present ? flag : 0;
    }

    private static void putTime(RowWriter out, long time) {
        if (time != Series.NEVER) {
            out.putVar(time);
        }
    }

    private static long time(RowReader in, int present) {
        return present == 0 ? Series.NEVER : in.readVar();
    }

    private static void writePanes(RowWriter out, List<Pane> panes) {
        out.putVar(panes.size());
        for (Pane pane : panes) {
            out.putVar(pane.start());
            AccumulatorRow.write(out, pane.content());
        }
    }

    private static List<Pane> readPanes(RowReader in) {
        int count = in.readCount();
        List<Pane> panes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            panes.add(new Pane(in.readVar(), AccumulatorRow.read(in)));
        }
        return panes;
    }

    private static void writeHistory(RowWriter out, History history) {
        out.putVar(history.size());
        for (int age = history.size() - 1; age >= 0; age--) {
            out.putFloat(history.newest(age));
        }
    }

    private static History readHistory(RowReader in) {
        float[] values = new float[in.readCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return History.of(values);
    }
}
