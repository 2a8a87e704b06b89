package io.harbinger.app.alerts;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.view.AcknowledgementReader;
import io.harbinger.app.view.Acknowledgements;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.app.view.TopicFollower.Begin;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.wire.AcknowledgementCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertReaderTest {

    private static final WireFormat FORMAT = WireFormat.singleObject();
    private static final AcknowledgementCodec CODEC = new AcknowledgementCodec(FORMAT);
    private static final Instant NOW = Instant.parse("2021-03-25T08:00:00Z");

    private final MockConsumer<byte[], byte[]> current = new MockConsumer<>("earliest");
    private final MockConsumer<byte[], byte[]> transitions = new MockConsumer<>("earliest");
    private final MockConsumer<byte[], byte[]> notes = new MockConsumer<>("earliest");
    private final List<String> problems = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    @BeforeEach
    void nothingIsAcknowledged() {
        topic(notes, "notes", 0);
    }

    @Test
    void shouldListTheWorstFirstAndSayWhatIsNoAlert() {
        topic(current, "current", 3);
        current.schedulePollTask(() -> {
            write(current, "current", 0, FORMAT.encode(alert("blue", Level.BLUE)));
            write(current, "current", 1, "nonsense".getBytes(StandardCharsets.UTF_8));
            write(current, "current", 2, FORMAT.encode(alert("red", Level.RED)));
        });

        try (var reader = reader()) {
            assertThat(reader.open())
                    .extracting(each -> each.alert().getAlertId())
                    .containsExactly("red", "blue");
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
            reader.follow(new Recorder(), () -> shown.size() < 3);
        }

        assertThat(shown).containsExactly("open red", "OPENED new", "STALE red");
    }

    @Test
    void shouldShowWhoHasAcknowledgedAnOpenAlertAndCountWhatIsNoAcknowledgement() {
        topic(current, "current", 2);
        topic(notes, "notes", 4);
        current.schedulePollTask(() -> {
            write(current, "current", 0, FORMAT.encode(alert("blue", Level.BLUE)));
            write(current, "current", 1, FORMAT.encode(alert("red", Level.RED)));
        });
        notes.schedulePollTask(() -> {
            write(notes, 0, "red", CODEC.encode(note("red")));
            write(notes, 1, "blue", "nonsense".getBytes(StandardCharsets.UTF_8));
            write(notes, 2, "blue", CODEC.encode(note("red")));
            write(notes, 3, "gone", CODEC.encode(note("gone")));
        });

        try (var reader = reader()) {
            assertThat(reader.open()).extracting(ListedAlert::acknowledgement).containsExactly(note("red"), null);
        }
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("2 records are no acknowledgement and left out (the last in partition 0, offset 2: ");
        assertThat(notes.closed()).isTrue();
    }

    @Test
    void shouldFollowAcknowledgementsOfOpenAlertsUntilTheyEnd() {
        topic(current, "current", 1);
        topic(transitions, "transitions", 0);
        topic(notes, "notes", 0);
        current.schedulePollTask(() -> write(current, "current", 0, FORMAT.encode(alert("red", Level.RED))));
        notes.schedulePollTask(() -> {
            write(notes, 0, "red", CODEC.encode(note("red")));
            write(notes, 1, "other", CODEC.encode(note("other")));
            write(notes, 2, "red", CODEC.encode(note("red")));
            write(notes, 3, "red", null);
            write(notes, 4, "red", CODEC.encode(note("red")));
        });
        transitions.schedulePollTask(() -> {});
        transitions.schedulePollTask(() -> {
            AlertTransition end = anAlert()
                    .alert("red")
                    .going(Level.RED, Level.NONE)
                    .detected("2021-03-26T00:00:00Z")
                    .is(TransitionKind.CLEARED);
            write(transitions, "transitions", 0, FORMAT.encode(end));
        });

        try (var reader = reader()) {
            reader.follow(new Recorder(), () -> shown.size() < 5);
        }

        assertThat(shown)
                .containsExactly(
                        "open red",
                        "red acknowledged by ann",
                        "red no longer acknowledged",
                        "red acknowledged by ann",
                        "CLEARED red");
    }

    private final class Recorder implements AlertListing {

        @Override
        public void open(List<ListedAlert> alerts) {
            alerts.forEach(each -> shown.add("open " + each.alert().getAlertId()));
        }

        @Override
        public void happened(ListedAlert next) {
            String by = next.acknowledgement() == null
                    ? ""
                    : " by " + next.acknowledgement().getBy();
            shown.add(next.alert().getKind() + " " + next.alert().getAlertId() + by);
        }

        @Override
        public void acknowledged(ListedAlert alert) {
            String what = alert.acknowledgement() == null
                    ? " no longer acknowledged"
                    : " acknowledged by " + alert.acknowledgement().getBy();
            shown.add(alert.alert().getAlertId() + what);
        }
    }

    private static Acknowledgement note(String alertId) {
        return Acknowledgement.newBuilder()
                .setAlertId(alertId)
                .setBy("ann")
                .setAt(NOW)
                .build();
    }

    private static void write(MockConsumer<byte[], byte[]> consumer, long offset, String key, byte @Nullable [] value) {
        consumer.addRecord(new ConsumerRecord<>("notes", 0, offset, key.getBytes(StandardCharsets.UTF_8), value));
    }

    private static AlertTransition alert(String id, Level level) {
        return anAlert().alert(id).of(id, id).going(Level.NONE, level).is(TransitionKind.OPENED);
    }

    private AlertReader reader() {
        return new AlertReader(
                new TopicFollower(current, "current", InstantSource.system()),
                new TopicFollower(transitions, "transitions", InstantSource.system(), Begin.LATEST),
                new AcknowledgementReader(
                        new TopicFollower(notes, "notes", InstantSource.system()),
                        new Acknowledgements(CODEC),
                        problems::add),
                new OutputCodec(FORMAT, "", "")::decodeAlert,
                problems::add,
                InstantSource.fixed(NOW));
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
