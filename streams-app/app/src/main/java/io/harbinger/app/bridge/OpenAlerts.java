package io.harbinger.app.bridge;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is open, and what Alertmanager has yet to hear: told by the records of the topic of open alerts, in order. Posts
 * that fail lose nothing, since what is due stays due.
 */
final class OpenAlerts {

    private final Level lowest;
    private final Map<String, PostableAlert> open = new HashMap<>();
    private final Set<PostableAlert> news = new LinkedHashSet<>();
    private final Map<Map<String, String>, PostableAlert> ended = new HashMap<>();

    /** Alerts below {@code lowest} are not told; one that falls below it has ended. */
    OpenAlerts(Level lowest) {
        this.lowest = lowest;
    }

    /**
     * Takes one record.
     *
     * @param alert null for a tombstone: the alert with this key ended
     */
    void accept(String key, @Nullable AlertTransition alert) {
        PostableAlert now = alert != null && isTold(alert.getLevel()) ? PostableAlert.of(alert) : null;
        PostableAlert before = now == null ? open.remove(key) : open.put(key, now);
        if (before != null && (now == null || !before.labels().equals(now.labels()))) {
            news.remove(before);
            ended.put(before.labels(), before);
        }
        if (now != null) {
            news.remove(before);
            news.add(now);
            ended.remove(now.labels());
        }
    }

    private boolean isTold(Level level) {
        return level != Level.NONE && level.compareTo(lowest) >= 0;
    }

    /** All that is open. */
    List<PostableAlert> open() {
        return new ArrayList<>(open.values());
    }

    /** How many are open, by the label of their level. */
    Map<String, Long> countByLevel() {
        return open.values().stream().collect(Collectors.groupingBy(PostableAlert::level, Collectors.counting()));
    }

    /** What opened or changed since it was last told. */
    List<PostableAlert> news() {
        return new ArrayList<>(news);
    }

    /** What ended and was not told yet. */
    List<PostableAlert> ended() {
        return new ArrayList<>(ended.values());
    }

    void toldNews() {
        news.clear();
    }

    void toldEnded() {
        ended.clear();
    }
}
