package io.harbinger.stage;

import static io.harbinger.domain.network.incident.Networks.DAY;
import static io.harbinger.testing.pipeline.Pipeline.bytes;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.incident.Networks;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;

/** The stage with two upstream partitions of two stages: four channels, whose records come in any order between them. */
abstract class PropagateRig {

    static final PanoramaCodec CODEC = new PanoramaCodec(WireFormat.singleObject());
    static final OutputCodec ALERTS = new OutputCodec(WireFormat.singleObject(), "test", "");
    static final JsonLines JSON = new JsonLines();
    static final Subject CANAL = Subject.node("canal");
    static final Subject LANE_B = Subject.lane("lane-b");
    static final List<String> CHANNELS = List.of("subjects-0", "subjects-1", "lanes-0", "lanes-1");

    Catalogue catalogue = Catalogues.shipped();
    final RecordingTelemetry telemetry = new RecordingTelemetry();
    MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
    NetworkVersions network = new NetworkVersions();
    Propagate stage;
    long offset;

    @BeforeEach
    final void start() {
        context = new MockProcessorContext<>();
        context.setCurrentSystemTimeMs(1_000 * DAY);
        add(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("clock"), Serdes.String(), Serdes.Long())
                .withLoggingDisabled()
                .build());
        for (String name : List.of("risks", "published", "alerts")) {
            add(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                    .withLoggingDisabled()
                    .build());
        }
        network = new NetworkVersions();
        Networks.EXAMPLE.forEach(entity -> network.put(entity.id(), entity, 0));
        restart();
    }

    void add(KeyValueStore<String, ?> store) {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    void restart() {
        stage = new Propagate(new Propagate.Setup(
                2,
                "scenarios",
                new Propagate.Stores("clock", "risks", "published", "alerts"),
                new Propagate.To(
                        "incidents", "json", "risks", new Alert.To("alerts", "current", null, null), "results", "dead"),
                network,
                catalogue,
                CODEC,
                ALERTS,
                "",
                telemetry));
        stage.init(context);
    }

    void tick(double day) {
        CHANNELS.forEach(channel -> tick(channel, day));
    }

    void tick(String channel, double day) {
        send(new ImpulseRecord.OfTick(channel, Math.round(day * DAY)));
    }

    void opens(String channel, OwnRisk risk) {
        send(new ImpulseRecord.OfRisk(channel, risk.subject(), risk));
    }

    void ends(String channel, Subject subject) {
        send(new ImpulseRecord.OfRisk(channel, subject, null));
    }

    void send(ImpulseRecord record) {
        send(ImpulseCodec.encode(record), record instanceof ImpulseRecord.OfTick tick ? tick.time() : 0);
    }

    void send(byte[] value, long timestamp) {
        context.setRecordMetadata("impulses", 0, offset++);
        stage.process(new Record<>(bytes("key"), value, timestamp));
    }

    /** What was published since it was last asked for: a line each, in order. */
    List<String> published() {
        List<String> lines = new ArrayList<>();
        for (var each : context.forwarded()) {
            Record<?, ?> record = each.record();
            String to = each.childName().orElseThrow();
            byte[] value = (byte[]) record.value();
            String key = new String((byte[]) record.key(), StandardCharsets.UTF_8);
            if (!to.equals("json")) {
                lines.add(to + " " + key + " " + record.timestamp() + " " + (value == null ? "-" : text(to, value)));
            }
        }
        context.resetForwards();
        return lines;
    }

    static String text(String to, byte[] value) {
        return switch (to) {
            case "incidents" -> JSON.write(CODEC.decodeIncident(value));
            case "risks" -> JSON.write(CODEC.decodeUpstreamRisk(value));
            case "alerts", "current" -> JSON.write(ALERTS.decodeAlert(value));
            case "json" -> new String(value, StandardCharsets.UTF_8);
            default -> "letter";
        };
    }
}
