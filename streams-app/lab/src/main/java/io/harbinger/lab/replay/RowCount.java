package io.harbinger.lab.replay;

import io.harbinger.source.RowOrigin;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Counts rows, each once, whatever it makes and in whatever order that comes: a bit a line. */
final class RowCount {

    private final Map<String, BitSet> lines = new HashMap<>();

    void add(RowOrigin origin) {
        if (origin.line() <= Integer.MAX_VALUE) {
            lines.computeIfAbsent(origin.file(), file -> new BitSet()).set((int) origin.line());
        }
    }

    long rows() {
        return lines.values().stream().mapToLong(BitSet::cardinality).sum();
    }
}
