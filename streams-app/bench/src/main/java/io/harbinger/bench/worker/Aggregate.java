package io.harbinger.bench.worker;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Count, sum and sum of squares: what the naive topology keeps per node and minute. */
record Aggregate(long count, double sum, double squares) {

    static final Aggregate NONE = new Aggregate(0, 0, 0);

    static final Serde<Aggregate> SERDE = Serdes.serdeFrom(
            (topic, aggregate) -> aggregate == null ? null : aggregate.toBytes(),
            (topic, bytes) -> bytes == null ? null : of(bytes));

    Aggregate plus(double value) {
        return new Aggregate(count + 1, sum + value, squares + value * value);
    }

    private byte[] toBytes() {
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(count)
                .putDouble(sum)
                .putDouble(squares)
                .array();
    }

    private static Aggregate of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Aggregate(in.getLong(), in.getDouble(), in.getDouble());
    }
}
