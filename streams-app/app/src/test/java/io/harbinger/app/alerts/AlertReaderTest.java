package io.harbinger.app.alerts;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.view.TopicFollower;
import io.harbinger.app.view.TopicFollower.Begin;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AlertReaderTest {

    private static final WireFormat FORMAT = WireFormat.singleObject();

    private final MockConsumer<byte[], byte[]> current = new MockConsumer<>("earliest");
    private final MockConsumer<byte[], byte[]> transitions = new MockConsumer<>("earliest");
    private final List<String> problems = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    @Test
    void shouldListTheWorstFirstAndSayWhatIsNoAlert() {
        topic(current, "current", 3);
        current.schedulePollTask(() -> {
            write(current, "current", 0, FORMAT.encode(alert("blue", Level.BLUE)));
            write(current, "current", 1, "nonsense".getBytes(StandardCharsets.UTF_8));
            write(current, "current", 2, FORMAT.encode(alert("red", Level.RED)));
        });

        try (var reader = reader()) {
            assertThat(reader.open()).extracting(AlertTransition::getAlertId).containsExactly("red", "blue");
        }
        assertThat(problems).singleElement().asString().contains("partition 0, offset 1");
        assertThat(current.closed()).isTrue();
        assertThat(transitions.closed()).isTrue();
    }

    @Test
    void shouldFollowFromThePresentEndWithoutWhatTheListSaid() {
        topic(current, "current", 1);
        topic(transitions, "transitions", 7);
        current.schedulePollTask(() -> write(current, "current", 0, FORMAT.encode(alert("red", Level.RED))));
        transitions.schedulePollTask(() -> {
            write(transitions, "transitions", 7, FORMAT.encode(alert("red", Level.RED)));
            write(transitions, "transitions", 8, FORMAT.encode(alert("new", Level.BLUE)));
            AlertTransition later =
                    anAlert().alert("red").detected("2021-03-25T23:59:59.999Z").is(TransitionKind.STALE);
            write(transitions, "transitions", 9, FORMAT.encode(later));
        });

        try (var reader = reader()) {
            reader.follow(
                    open -> open.forEach(alert -> shown.add("open " + alert.getAlertId())),
                    next -> shown.add(next.getKind() + " " + next.getAlertId()),
                    () -> shown.size() < 3);
        }

        assertThat(shown).containsExactly("open red", "OPENED new", "STALE red");
    }

    private static AlertTransition alert(String id, Level level) {
        return anAlert().alert(id).of(id, id).going(Level.NONE, level).is(TransitionKind.OPENED);
    }

    private AlertReader reader() {
        var codec = new OutputCodec(FORMAT, "", "");
        return new AlertReader(
                new TopicFollower(current, "current", InstantSource.system()),
                new TopicFollower(transitions, "transitions", InstantSource.system(), Begin.LATEST),
                codec::decodeAlert,
                problems::add);
    }

    private static void topic(MockConsumer<byte[], byte[]> consumer, String topic, long end) {
        var node = new Node(1, "localhost", 9092);
        var partition = new TopicPartition(topic, 0);
        consumer.updatePartitions(
                topic, List.of(new PartitionInfo(topic, 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, end));
    }

    private static void write(MockConsumer<byte[], byte[]> consumer, String topic, long offset, byte[] value) {
        byte[] key = ("node:" + offset).getBytes(StandardCharsets.UTF_8);
        consumer.addRecord(new ConsumerRecord<>(topic, 0, offset, key, value));
    }
}
