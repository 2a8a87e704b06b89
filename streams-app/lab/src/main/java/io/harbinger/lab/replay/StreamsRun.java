package io.harbinger.lab.replay;

import io.harbinger.client.InputLog;
import io.harbinger.client.InputProducer;
import io.harbinger.domain.network.Entity;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/** A run of Kafka Streams: the log is written to topics, and the outputs are read from topics. */
record StreamsRun(IsolatedRun run, InputProducer producer) implements EngineRun {

    static StreamsRun start(IsolatedRun run) throws InterruptedException {
        try {
            run.start();
            return new StreamsRun(run, run.producer());
        } catch (RuntimeException | Error | InterruptedException e) {
            run.close();
            throw e;
        }
    }

    @Override
    public void network(Collection<? extends Entity> entities) {
        run.writeNetwork(entities);
    }

    @Override
    public InputLog log() {
        return producer;
    }

    @Override
    public End finish(long end, BooleanSupplier stopped) throws InterruptedException {
        producer.close();
        return run.finish(end, stopped);
    }

    @Override
    public OutputTopics outputs() {
        return new BrokerTopics(run.outputs(), run.topics());
    }

    @Override
    public void close() {
        try (run;
                producer) {
            // Both are closed, the producer first.
        }
    }
}
