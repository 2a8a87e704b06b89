package io.harbinger.lab.backtest;

import io.harbinger.lab.backtest.score.Window;
import java.util.List;

/**
 * A series to be drawn, with the levels notified and the labelled windows.
 *
 * @param caption what the chart shows; may be empty
 * @param series which series of the indicator; empty where there is one
 * @param from first instant drawn, epoch milliseconds
 * @param to end, exclusive
 */
public record SeriesChartData(
        NamedSubject namedSubject,
        String caption,
        String series,
        SeriesPoints points,
        List<LevelRun> levels,
        List<Window> windows,
        long from,
        long to) {

    public SeriesChartData {
        levels = List.copyOf(levels);
        windows = List.copyOf(windows);
    }
}
