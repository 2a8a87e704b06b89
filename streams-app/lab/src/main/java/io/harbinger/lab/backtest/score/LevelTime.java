package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;

/** How long a level was the notified one. */
public final class LevelTime {

    private LevelTime() {}

    /** Milliseconds of the time observed in which exactly {@code level} was notified; for NONE, in which nothing was. */
    public static long millis(Track track, Level level) {
        return switch (level) {
            case NONE -> track.to() - track.from() - atLeast(track, Level.BLUE);
            case BLUE -> atLeast(track, Level.BLUE) - atLeast(track, Level.YELLOW);
            case YELLOW -> atLeast(track, Level.YELLOW) - atLeast(track, Level.ORANGE);
            case ORANGE -> atLeast(track, Level.ORANGE) - atLeast(track, Level.RED);
            case RED -> atLeast(track, Level.RED);
        };
    }

    private static long atLeast(Track track, Level level) {
        return track.episodes().stream()
                .flatMap(episode -> episode.atLeast(level).stream())
                .mapToLong(span -> span.within(track.from(), track.to()))
                .sum();
    }
}
