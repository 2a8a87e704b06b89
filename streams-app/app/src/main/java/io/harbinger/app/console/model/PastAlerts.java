package io.harbinger.app.console.model;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.wire.SubjectKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was published, as far back as it is kept: the last transitions, each with its worst driver alone. Tells which
 * alerts were open at a time.
 */
final class PastAlerts {

    private static final Comparator<AlertTransition> BY_TIME = Comparator.comparing(AlertTransition::getPublishedAt);

    private final int most;
    private final Deque<AlertTransition> oldest = new ArrayDeque<>();

    PastAlerts(int most) {
        this.most = most;
    }

    void add(AlertTransition transition) {
        List<io.harbinger.schema.Driver> drivers = transition.getDrivers();
        oldest.addLast(
                drivers.size() <= 1
                        ? transition
                        : AlertTransition.newBuilder(transition)
                                .setDrivers(List.of(drivers.get(0)))
                                .build());
        if (oldest.size() > most) {
            oldest.removeFirst();
        }
    }

    /** When the first of them was published; null where there is none. */
    @Nullable Instant from() {
        return oldest.stream()
                .map(AlertTransition::getPublishedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Those that were open when all that was published by {@code time} was known. */
    List<AlertTransition> openAt(Instant time) {
        Map<String, AlertTransition> open = new LinkedHashMap<>();
        inOrder().stream().filter(each -> !each.getPublishedAt().isAfter(time)).forEach(each -> apply(open, each));
        return List.copyOf(open.values());
    }

    /**
     * How many alerts of each level were open at the end of each of {@code steps} equal spans.
     *
     * @return for each span how many were open at its end, by level
     */
    List<Map<Level, Integer>> counts(Instant from, Instant to, int steps) {
        List<Map<Level, Integer>> counts = new ArrayList<>();
        long span = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
        Map<String, AlertTransition> open = new LinkedHashMap<>();
        List<AlertTransition> all = inOrder();
        int next = 0;
        for (int step = 0; step < steps; step++) {
            long end = from.toEpochMilli() + span * (step + 1) / steps;
            while (next < all.size() && all.get(next).getPublishedAt().toEpochMilli() <= end) {
                apply(open, all.get(next++));
            }
            Map<Level, Integer> levels = new EnumMap<>(Level.class);
            open.values().forEach(each -> levels.merge(each.getLevel(), 1, Integer::sum));
            counts.add(levels);
        }
        return counts;
    }

    /** A stable sort: what was published of one subject keeps its order. */
    private List<AlertTransition> inOrder() {
        return oldest.stream().sorted(BY_TIME).toList();
    }

    private static void apply(Map<String, AlertTransition> open, AlertTransition transition) {
        String subject = SubjectKey.of(transition);
        if (transition.getLevel() == Level.NONE) {
            open.remove(subject);
        } else {
            open.put(subject, transition);
        }
    }
}
