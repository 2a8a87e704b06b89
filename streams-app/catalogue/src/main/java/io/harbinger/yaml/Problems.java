package io.harbinger.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the violations of one reading, and the maps whose unread keys are to be reported at its end. */
final class Problems {

    private static final Comparator<Violation> BY_PLACE = Comparator.comparing(Violation::file)
            .thenComparingInt(Violation::line)
            .thenComparingInt(Violation::column);

    /** A file with more mistakes is no file of settings at all, and each takes memory. */
    private static final int MOST = 1000;

    private final List<Violation> violations = new ArrayList<>();
    private final List<Nodes> maps = new ArrayList<>();

    void add(YamlPosition position, String message) {
        if (violations.size() < MOST) {
            violations.add(Violation.at(position, message));
        }
    }

    void watch(Nodes map) {
        maps.add(map);
    }

    void reportUnreadKeys() {
        List.copyOf(maps).forEach(Nodes::reportUnreadKeys);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    List<Violation> inOrder() {
        return violations.stream().distinct().sorted(BY_PLACE).toList();
    }
}
