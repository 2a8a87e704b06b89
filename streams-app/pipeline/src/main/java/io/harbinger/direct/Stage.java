package io.harbinger.direct;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** A processor with what it is given. */
record Stage(Processor<?, ?, ?, ?> processor, StageContext context) implements Receiver, AutoCloseable {

    @SuppressWarnings("unchecked") // what a stage forwards is not typed by Kafka Streams either
    void start() {
        ((Processor<?, ?, Object, Object>) processor).init((ProcessorContext<Object, Object>) context);
    }

    @Override
    @SuppressWarnings("unchecked") // the wiring says that it reads what the one before forwards
    public void receive(Record<?, ?> record) {
        ((Processor<Object, Object, ?, ?>) processor).process((Record<Object, Object>) record);
    }

    @Override
    public void close() {
        processor.close();
    }
}
