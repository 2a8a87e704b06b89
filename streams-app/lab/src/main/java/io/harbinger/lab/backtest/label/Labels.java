package io.harbinger.lab.backtest.label;

import io.harbinger.lab.backtest.score.Window;
import java.util.List;
import java.util.Map;

/**
 * The labelled windows of a file.
 *
 * @param windows in the order of the file
 * @param names names of the subjects by id, where the file has them; else empty
 */
public record Labels(LabelFormat format, List<Window> windows, Map<String, String> names) {

    public Labels {
        windows = List.copyOf(windows);
        names = Map.copyOf(names);
    }
}
