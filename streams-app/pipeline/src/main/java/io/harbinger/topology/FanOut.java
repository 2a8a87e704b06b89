package io.harbinger.topology;

import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hands every record to several processors, in their order, each with stores and sinks of its own. */
final class FanOut<K, V> implements Processor<K, V, Object, Object> {

    private final List<? extends Processor<K, V, Object, Object>> each;

    private FanOut(List<? extends Processor<K, V, Object, Object>> each) {
        this.each = each;
    }

    /** The only one, where there is no other. */
    static <K, V> Processor<K, V, Object, Object> to(List<? extends Processor<K, V, Object, Object>> each) {
        return each.size() == 1 ? each.get(0) : new FanOut<>(each);
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        each.forEach(one -> one.init(context));
    }

    @Override
    public void process(Record<K, V> record) {
        each.forEach(one -> one.process(record));
    }

    @Override
    public void close() {
        each.forEach(Processor::close);
    }
}
