package io.harbinger.lab.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private static final TopicPartition LOG = new TopicPartition("log", 0);
    /** With its batch just below the 1,048,588 bytes that Kafka allows by default. */
    private static final int LARGEST = 1_048_510;

    private static final long YEAR_1990 = 631_152_000_000L;
    private static final long YEAR_2090 = 3_786_912_000_000L;

    @TempDir
    Path directory;

    @Test
    void shouldKeepRecordsOfAnyAgeAndOfKafkasDefaultSizeWhenRestarted() throws Exception {
        byte[] large = new byte[LARGEST];
        try (var broker = EmbeddedBroker.start(directory, 0)) {
            create(broker);
            produce(broker, YEAR_1990, new byte[] {1});
            produce(broker, YEAR_2090, large);
            assertThatThrownBy(() -> produce(broker, YEAR_2090, new byte[LARGEST + 100]))
                    .hasCauseInstanceOf(RecordTooLargeException.class);
        }

        try (var broker = EmbeddedBroker.start(directory, 0)) {
            List<ConsumerRecord<byte[], byte[]>> records = consume(broker, 2);

            assertThat(records).extracting(ConsumerRecord::timestamp).containsExactly(YEAR_1990, YEAR_2090);
            assertThat(records.get(0).value()).containsExactly(1);
            assertThat(records.get(1).value()).hasSize(large.length);
        }
    }

    @Test
    void shouldSayWhichPortWhenItIsTaken() throws Exception {
        try (var other = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, other.getLocalPort()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("port " + other.getLocalPort() + " on 127.0.0.1 is taken");
        }
    }

    private static void create(EmbeddedBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(LOG.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void produce(EmbeddedBroker broker, long timestamp, byte[] value) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", 2 << 20);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(LOG.topic(), 0, timestamp, new byte[] {7}, value))
                    .get();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> consume(EmbeddedBroker broker, int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(LOG));
            consumer.seekToBeginning(List.of(LOG));
            for (int polls = 0; records.size() < count && polls < 30; polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }
}
