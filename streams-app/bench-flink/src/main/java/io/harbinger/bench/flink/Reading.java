package io.harbinger.bench.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;

/** What the job needs of a record: a reading of a node, or a tick. A tuple, which is what Flink serializes fastest. */
@SuppressWarnings("unchecked") // Tuple3 narrows what its parent's copy() returns, and every subclass is warned of it.
public final class Reading extends Tuple3<String, Long, Double> {

    private static final long serialVersionUID = 1L;

    static final TypeInformation<Reading> TYPE =
            new TupleTypeInfo<>(Reading.class, Types.STRING, Types.LONG, Types.DOUBLE);

    /** Of Flink's serializer. */
    public Reading() {}

    /** @param time epoch milliseconds, event time */
    Reading(String node, long time, double value) {
        super(node, time, value);
    }

    /** Event time has reached {@code time} in the partition. */
    static Reading tick(long time) {
        return new Reading("", time, 0);
    }

    boolean isTick() {
        return f0.isEmpty();
    }

    String node() {
        return f0;
    }

    long time() {
        return f1;
    }

    double value() {
        return f2;
    }
}
