package io.harbinger.app.console.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How fresh and how whole what one indicator hears is.
 *
 * @param series that are known
 * @param judged of which the newest window had enough data
 * @param silent whose newest window ended more than two windows before the newest of the indicator
 * @param newest end of the newest window of any series
 * @param windowMillis length of a window
 */
public record Freshness(
        String indicator,
        String name,
        String nameZh,
        String dimension,
        int series,
        int judged,
        int silent,
        Instant newest,
        long windowMillis) {

    /** By the order of indicators' ids. */
    static List<Freshness> of(Map<String, List<Track>> subjects) {
        Map<String, List<Track>> byIndicator = new TreeMap<>();
        subjects.values()
                .forEach(tracks -> tracks.forEach(track -> byIndicator
                        .computeIfAbsent(track.indicator(), any -> new ArrayList<>())
                        .add(track)));
        return byIndicator.values().stream().map(Freshness::ofOne).toList();
    }

    private static Freshness ofOne(List<Track> tracks) {
        Track any = tracks.get(0);
        long newest = tracks.stream().mapToLong(Track::newest).max().orElseThrow();
        long window = tracks.stream().mapToLong(Track::window).max().orElseThrow();
        long silent = tracks.stream()
                .filter(track -> newest - track.newest() > 2 * window)
                .count();
        long judged = tracks.stream().filter(Track::judged).count();
        return new Freshness(
                any.indicator(),
                any.indicatorName(),
                any.indicatorNameZh(),
                any.dimension(),
                tracks.size(),
                (int) judged,
                (int) silent,
                Instant.ofEpochMilli(newest),
                window);
    }
}
