package io.harbinger.backtest;

import io.harbinger.backtest.score.Window;
import java.util.List;

/**
 * A series to be drawn, with what was told and what happened.
 *
 * @param caption what to look at
 * @param series which series of the indicator; empty where there is one
 * @param from first instant drawn, epoch milliseconds
 * @param to end, exclusive
 */
public record Picture(
        Card card,
        String caption,
        String series,
        Points points,
        List<LevelRun> levels,
        List<Window> windows,
        long from,
        long to) {

    public Picture {
        levels = List.copyOf(levels);
        windows = List.copyOf(windows);
    }
}
