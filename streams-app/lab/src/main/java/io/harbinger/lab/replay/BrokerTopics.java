package io.harbinger.lab.replay;

import io.harbinger.client.OutputReader;
import io.harbinger.topology.Topics;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The outputs of a run on a broker. */
record BrokerTopics(OutputReader reader, Topics topics) implements OutputTopics {

    @Override
    public long read(String topic, BiConsumer<byte @Nullable [], byte @Nullable []> sink) {
        return reader.read(topic, record -> sink.accept(record.key(), record.value()));
    }

    @Override
    public Refusals refusals() {
        var counter = new Refusals.Counter(topics);
        reader.read(topics.deadLetters(), record -> counter.add(record.headers()));
        return counter.found();
    }
}
