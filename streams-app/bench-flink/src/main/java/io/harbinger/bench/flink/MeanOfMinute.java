package io.harbinger.bench.flink;

import io.harbinger.domain.stats.ExactSum;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;

/** Count and sum of a window; the sum as ours, the same to the bit whatever the order of arrival. */
final class MeanOfMinute implements AggregateFunction<Reading, Tuple3<Long, Double, Double>, Tuple2<Long, Double>> {

    private static final long serialVersionUID = 1L;

    static final TypeInformation<Tuple3<Long, Double, Double>> SUM =
            Types.TUPLE(Types.LONG, Types.DOUBLE, Types.DOUBLE);
    static final TypeInformation<Tuple2<Long, Double>> MEAN = Types.TUPLE(Types.LONG, Types.DOUBLE);

    @Override
    public Tuple3<Long, Double, Double> createAccumulator() {
        return Tuple3.of(0L, 0.0, 0.0);
    }

    @Override
    public Tuple3<Long, Double, Double> add(Reading reading, Tuple3<Long, Double, Double> sum) {
        Progress.OF_JOB.count();
        ExactSum next = new ExactSum(sum.f1, sum.f2).plus(reading.value());
        sum.setFields(sum.f0 + 1, next.hi(), next.lo());
        return sum;
    }

    @Override
    public Tuple2<Long, Double> getResult(Tuple3<Long, Double, Double> sum) {
        return Tuple2.of(sum.f0, sum.f1 / sum.f0);
    }

    @Override
    public Tuple3<Long, Double, Double> merge(Tuple3<Long, Double, Double> one, Tuple3<Long, Double, Double> other) {
        ExactSum sum = new ExactSum(one.f1, one.f2).plus(new ExactSum(other.f1, other.f2));
        return Tuple3.of(one.f0 + other.f0, sum.hi(), sum.lo());
    }
}
