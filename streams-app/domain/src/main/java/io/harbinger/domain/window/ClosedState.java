package io.harbinger.domain.window;

import io.harbinger.domain.detect.Learnt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a series keeps of its closed panes; changes when one closes, not with events.
 *
 * @param closed end of the newest closed pane, epoch milliseconds; {@link Series#NEVER} before the first
 * @param observed end of the newest closed pane with observations; {@link Series#NEVER} before the first
 * @param window closed panes that later windows still cover, oldest first
 * @param history values of closed windows
 * @param held start of the pane since which anomalous values are kept out of the history; {@link Series#NEVER} when none
 *     are
 * @param memory for silence and stuck detection, null until the first closed pane
 * @param learnt what its detector has learnt, null where its indicator has none, or nothing is learnt yet
 * @param latest the newest measured window while it is fresh, else null
 */
public record ClosedState(
        long closed,
        long observed,
        List<Pane> window,
        History history,
        long held,
        @Nullable GapState memory,
        @Nullable Learnt learnt,
        @Nullable WindowResult latest) {

    static final ClosedState NONE =
            new ClosedState(Series.NEVER, Series.NEVER, List.of(), History.EMPTY, Series.NEVER, null, null, null);

    public ClosedState {
        window = List.copyOf(window);
    }

    ClosedState withoutLatest() {
        return new ClosedState(closed, observed, window, history, held, memory, learnt, null);
    }

    ClosedState learning(Learnt next) {
        return new ClosedState(closed, observed, window, history, held, memory, next, latest);
    }
}
