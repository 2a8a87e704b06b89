package io.harbinger.wire.row;

import io.harbinger.domain.stats.Habit;
import io.harbinger.domain.window.ClosedState;
import io.harbinger.domain.window.Recurrence;
import java.util.ArrayList;
import java.util.List;

/**
 * What a closed state has of severity, for which the versions before have no place: earlier episodes. The severity of
 * the newest result follows from the rest of its row ({@link ImpliedRow}).
 */
final class SeverityRow {

    private SeverityRow() {}

    static boolean isNeeded(ClosedState past) {
        return !past.recurrence().equals(Recurrence.NONE);
    }

    /** @param origin times are relative to it */
    static void write(RowWriter out, Recurrence recurrence, long origin) {
        out.putDouble(recurrence.peak()).putVar(recurrence.episodes().size());
        for (Habit.Event episode : recurrence.episodes()) {
            out.putVar(episode.at() - origin).putDouble(episode.size());
        }
    }

    static Recurrence read(RowReader in, long origin) {
        double peak = in.readDouble();
        int count = in.readCount();
        List<Habit.Event> episodes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            episodes.add(new Habit.Event(origin + in.readVar(), in.readDouble()));
        }
        return new Recurrence(peak, episodes);
    }
}
