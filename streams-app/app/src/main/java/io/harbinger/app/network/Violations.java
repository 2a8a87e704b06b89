package io.harbinger.app.network;

import io.harbinger.yaml.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of a folder; the first of very many are kept, and the others counted. */
final class Violations {

    private static final int MOST = 200;

    private final List<Violation> found = new ArrayList<>();
    private int more;

    /**
     * Adds one.
     *
     * @param line from 1; 0 for the file as a whole
     * @param column name of the column; empty where it concerns the whole row
     */
    void add(String file, int line, String column, String message) {
        if (found.size() < MOST) {
            found.add(new Violation(file, line, 0, column, message));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order in which they were found. */
    List<Violation> all() {
        List<Violation> all = new ArrayList<>(found);
        if (more > 0) {
            all.add(new Violation("and " + more + " more", 0, 0, "", "like these"));
        }
        return all;
    }
}
