package io.harbinger.lab.replay;

import io.harbinger.source.RowOrigin;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Counts rows, each once, whatever it makes and in whatever order that comes: a bit a row. */
final class RowCount {

    private final Map<String, BitSet> rows = new HashMap<>();

    void add(RowOrigin origin) {
        long row = origin.ordinal() > 0 ? origin.ordinal() : origin.line();
        if (row <= Integer.MAX_VALUE) {
            rows.computeIfAbsent(origin.file(), file -> new BitSet()).set((int) row);
        }
    }

    long rows() {
        return rows.values().stream().mapToLong(BitSet::cardinality).sum();
    }
}
