package io.harbinger.direct;

import org.apache.kafka.streams.processor.api.Record;

/** A stage or a topic, which a stage forwards to. */
@FunctionalInterface
interface Receiver {

    void receive(Record<?, ?> record);
}
