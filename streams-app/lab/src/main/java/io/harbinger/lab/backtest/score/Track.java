package io.harbinger.lab.backtest.score;

import java.util.List;

/**
 * What is known of one subject: how long it was observed, its alert episodes, its scores, and its windows.
 *
 * @param from first instant observed, epoch milliseconds
 * @param to end, exclusive
 * @param windows the labelled windows that the observed time covers, at least in part
 * @param shared what it has of its region, or of its nodes where it is one
 */
public record Track(
        long from, long to, List<Episode> episodes, ScoreSeries scores, List<Window> windows, Shared shared) {

    /** A Julian year. */
    public static final double YEAR = 365.25 * 86_400_000;

    public Track {
        episodes = List.copyOf(episodes);
        windows = List.copyOf(windows);
    }

    /** Of a subject that belongs to no region. */
    public Track(long from, long to, List<Episode> episodes, ScoreSeries scores, List<Window> windows) {
        this(from, to, episodes, scores, windows, Shared.NONE);
    }

    /** Milliseconds observed; none of a region, since its nodes are observed. */
    public long observed() {
        return shared.ofRegion() ? 0 : to - from;
    }

    /** Years observed. */
    public double years() {
        return observed() / YEAR;
    }

    /** The windows that an episode of this subject may meet. */
    List<Window> windows(Episode episode) {
        return shared.ofRegion() ? shared.windows().getOrDefault(episode.alertId(), List.of()) : windows;
    }
}
