package io.harbinger.lab.backtest;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Matching.Hit;
import io.harbinger.lab.backtest.score.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one labelled window.
 *
 * @param namedSubject null where no output names the subject
 * @param covered whether the subject has data in it; if not, it counts neither as hit nor as missed
 * @param hit at the level it asks for; null where it was missed
 * @param first level of the first warning in its match window; NONE where it was missed
 * @param peak highest level notified in its match window
 * @param drivers the indicators of the highest risk in its match window, largest first
 */
public record WindowFinding(
        Window window,
        @Nullable NamedSubject namedSubject,
        boolean covered,
        @Nullable Hit hit,
        Level first,
        Level peak,
        List<DriverSnapshot> drivers) {

    public WindowFinding {
        drivers = List.copyOf(drivers);
    }

    /** From the window's start to its detection in milliseconds, negative where it came before; null where missed. */
    public @Nullable Long delay() {
        return hit == null ? null : hit.at() - window.start();
    }

    public boolean missed() {
        return covered && hit == null;
    }
}
