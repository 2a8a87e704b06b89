package io.harbinger.bench.scenario;

import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.window.Series;
import io.harbinger.wire.row.SubjectRow;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/** Counts the pairs of subject and indicator of which rows have state. */
final class StoredPairs {

    private static final byte HEAD = 0;
    private static final byte TAIL = 1;

    private final SubjectRow rows;

    StoredPairs(String catalogue) {
        this.rows = new SubjectRow(BenchCatalogues.named(catalogue));
    }

    /** @param stored heads and tails by their keys, which differ in the last byte */
    long count(Map<ByteBuffer, byte[]> stored) {
        return stored.entrySet().stream()
                .filter(row -> last(row.getKey()) == HEAD)
                .mapToLong(head -> indicators(rows.read(head.getValue(), stored.get(tail(head.getKey())))))
                .sum();
    }

    private static byte last(ByteBuffer key) {
        return key.get(key.limit() - 1);
    }

    private static ByteBuffer tail(ByteBuffer head) {
        byte[] key = Arrays.copyOf(head.array(), head.limit());
        key[key.length - 1] = TAIL;
        return ByteBuffer.wrap(key);
    }

    private static long indicators(SubjectState state) {
        return state.series().stream().map(Series::indicator).distinct().count();
    }
}
