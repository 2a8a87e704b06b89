package io.harbinger.lab.backtest.score;

import java.util.List;

/**
 * What is known of one subject: how long it was observed, its alert episodes, its scores, and its windows.
 *
 * @param from first instant observed, epoch milliseconds
 * @param to end, exclusive
 * @param windows the labelled windows that the observed time covers, at least in part
 */
public record Track(long from, long to, List<Episode> episodes, ScoreSeries scores, List<Window> windows) {

    /** A Julian year. */
    public static final double YEAR = 365.25 * 86_400_000;

    public Track {
        episodes = List.copyOf(episodes);
        windows = List.copyOf(windows);
    }

    /** Years observed. */
    public double years() {
        return (to - from) / YEAR;
    }
}
