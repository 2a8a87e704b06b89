package io.harbinger.wire.row;

import io.harbinger.domain.detect.ActivePanes;
import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.detect.Outage;
import io.harbinger.domain.stats.Habit;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.ClosedState;
import io.harbinger.domain.window.GapState;
import io.harbinger.domain.window.WindowResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a closed state has learnt for which version 4 has no place.
 *
 * @param runs how long a sensor's values have stood
 * @param depth of the present run of low counts
 * @param outages earlier such runs
 * @param zeroChance of the newest result
 */
record HabitRow(Habit runs, double depth, Habit outages, double zeroChance) {

    private static final HabitRow NONE = new HabitRow(Habit.NONE, 0, Habit.NONE, 0);

    static HabitRow of(ClosedState past) {
        GapState gap = past.gap();
        Outage outage = past.learnt() instanceof Outage counts ? counts : Outage.EMPTY;
        AnomalyScore anomaly = past.latest() == null ? null : past.latest().anomaly();
        return new HabitRow(
                gap == null ? Habit.NONE : gap.runs(),
                outage.depth(),
                outage.habit(),
                anomaly == null ? 0 : anomaly.zeroChance());
    }

    /** Whether the state has any of it, or a kind of learning that version 4 does not know. */
    static boolean isNeeded(ClosedState past) {
        return past.learnt() instanceof ActivePanes || !of(past).equals(NONE);
    }

    /** @param origin times are relative to it */
    void write(RowWriter out, long origin) {
        writeHabit(out, runs, origin);
        out.putDouble(depth);
        writeHabit(out, outages, origin);
        out.putDouble(zeroChance);
    }

    static HabitRow read(RowReader in, long origin) {
        return new HabitRow(readHabit(in, origin), in.readDouble(), readHabit(in, origin), in.readDouble());
    }

    /** The state with what was stored beside it. */
    ClosedState addTo(ClosedState past) {
        return new ClosedState(
                past.closed(),
                past.observed(),
                past.window(),
                past.history(),
                past.anomalousSince(),
                gap(past.gap()),
                learnt(past.learnt()),
                latest(past.latest()),
                past.arrivals(),
                past.ofStatements(),
                past.recurrence());
    }

    private @Nullable GapState gap(@Nullable GapState gap) {
        return gap == null ? null : new GapState(gap.at(), gap.value(), gap.run(), runs);
    }

    private @Nullable Learnt learnt(@Nullable Learnt learnt) {
        return learnt instanceof Outage counts
                ? new Outage(
                        counts.counts(),
                        counts.rate(),
                        counts.variance(),
                        counts.recent(),
                        counts.seen(),
                        depth,
                        outages,
                        counts.year())
                : learnt;
    }

    private @Nullable WindowResult latest(@Nullable WindowResult latest) {
        AnomalyScore anomaly = latest == null ? null : latest.anomaly();
        return latest == null || anomaly == null
                ? latest
                : new WindowResult(
                        latest.start(),
                        latest.end(),
                        latest.value(),
                        latest.samples(),
                        new AnomalyScore(
                                anomaly.baseline(), anomaly.spread(), anomaly.z(), zeroChance, anomaly.detection()),
                        latest.sufficient());
    }

    private static void writeHabit(RowWriter out, Habit habit, long origin) {
        out.putVar(habit.events().size());
        for (Habit.Event event : habit.events()) {
            out.putVar(event.at() - origin).putDouble(event.size());
        }
    }

    private static Habit readHabit(RowReader in, long origin) {
        int count = in.readCount();
        List<Habit.Event> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(new Habit.Event(origin + in.readVar(), in.readDouble()));
        }
        return new Habit(events);
    }
}
