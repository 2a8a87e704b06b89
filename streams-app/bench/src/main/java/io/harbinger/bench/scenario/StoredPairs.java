package io.harbinger.bench.scenario;

import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.window.Series;
import io.harbinger.wire.row.SubjectRow;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
                .mapToLong(head -> indicators(head.getValue(), stored.get(tail(head.getKey()))))
                .sum();
    }

    private static byte last(ByteBuffer key) {
        return key.get(key.limit() - 1);
    }

    private static ByteBuffer tail(ByteBuffer head) {
        ByteBuffer key = ByteBuffer.allocate(head.remaining()).put(head.duplicate());
        return key.put(key.position() - 1, TAIL).flip();
    }

    private long indicators(byte[] head, byte @Nullable [] tail) {
        if (tail == null) {
            return 0;
        }
        SubjectState state = rows.read(head, tail);
        return state.series().stream().map(Series::indicator).distinct().count();
    }
}
