package io.harbinger.bench.worker;

import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;

/** The cost of Kafka Streams itself: one processor that decodes and discards, without state and output. */
final class FloorWorker {

    private FloorWorker() {}

    static void run(WorkerOptions options, WorkerOutput output, InstantSource clock) throws InterruptedException {
        var plain = new PlainStreams(options, output, clock);
        Properties properties = plain.properties();
        var checksum = new AtomicLong();
        var counted = new AtomicLong();
        Topology topology = topology(properties, options.text("topic"), counted, checksum);
        plain.measure(topology, properties, counted::get, runner -> output.report("checksum", checksum.get()));
    }

    private static Topology topology(Properties properties, String topic, AtomicLong counted, AtomicLong checksum) {
        var topology = new Topology(new TopologyConfig(new StreamsConfig(properties)));
        var bytes = new ByteArrayDeserializer();
        topology.addSource("floor.read", bytes, bytes, topic);
        topology.addProcessor("floor.decode", () -> new Decoding(ValueReaders.avro(), counted, checksum), "floor.read");
        return topology;
    }

    private record Decoding(ValueReader reader, AtomicLong counted, AtomicLong checksum)
            implements Processor<byte[], byte[], Void, Void> {

        @Override
        public void process(Record<byte[], byte[]> record) {
            // Ticks have no key.
            if (record.key() != null) {
                checksum.addAndGet(reader.read(record.value()));
                counted.incrementAndGet();
            }
        }
    }
}
