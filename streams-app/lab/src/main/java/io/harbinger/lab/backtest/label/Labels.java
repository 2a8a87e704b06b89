package io.harbinger.lab.backtest.label;

import io.harbinger.lab.backtest.score.Window;
import java.util.List;
import java.util.Map;

/**
 * What is known to have happened.
 *
 * @param windows in the order of the file
 * @param names what the file calls the subjects, by id; empty where it does not
 */
public record Labels(LabelFormat format, List<Window> windows, Map<String, String> names) {

    public Labels {
        windows = List.copyOf(windows);
        names = Map.copyOf(names);
    }
}
