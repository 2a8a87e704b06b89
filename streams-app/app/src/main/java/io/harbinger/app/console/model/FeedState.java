package io.harbinger.app.console.model;

import java.time.Instant;
import java.util.List;

/**
 * The newest report of a feed.
 *
 * @param reported end of the window of the newest report
 * @param share of the usual that came of its subjects, 0 to 1
 * @param risk that the feed itself is broken, 0 to 100
 */
public record FeedState(Instant reported, double share, double risk) {

    static FeedState of(List<Track> tracks) {
        Track newest = tracks.stream()
                .max((a, b) -> Long.compare(a.newest(), b.newest()))
                .orElseThrow();
        Track.Point last = newest.point(newest.size() - 1);
        return new FeedState(Instant.ofEpochMilli(last.end()), last.value(), last.risk());
    }
}
