package io.harbinger.backtest.label;

import io.harbinger.backtest.score.Window;
import java.util.List;

/**
 * What is known to have happened.
 *
 * @param windows in the order of the file
 */
public record Labels(LabelFormat format, List<Window> windows) {

    public Labels {
        windows = List.copyOf(windows);
    }
}
