package io.harbinger.wire.registry;

import static io.harbinger.testing.Builders.aReading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.http.HttpService;
import io.harbinger.wire.Contract;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import io.harbinger.wire.WireFormat;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryFormatTest {

    private static final int MAX = 1 << 16;
    private static final String READING = "io.harbinger.schema.SensorReading";

    private final FakeRegistry registry = new FakeRegistry();
    private final Event event = aReading()
            .at("CNSHA")
            .when("2021-03-24T00:00:00Z")
            .measuring("level", "m")
            .reads(2.5);

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void shouldRegisterEveryRecordTypeUnderItsNameAndAskForTransitiveCompatibility() {
        var registered = RegistryFormat.register(HttpService.of(registry.url()));

        assertThat(registered)
                .extracting(RegistryFormat.Registered::subject)
                .containsExactlyElementsOf(
                        Contract.current().stream().map(Schema::getFullName).toList());
        assertThat(registry.compatibility)
                .hasSize(Contract.current().size())
                .containsEntry(READING, "BACKWARD_TRANSITIVE");
        assertThat(RegistryFormat.register(HttpService.of(registry.url()))).isEqualTo(registered);
        assertThat(registry.versions(READING)).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void shouldWriteConfluentsFormatAndReadItBack() {
        int id = RegistryFormat.register(HttpService.of(registry.url())).get(0).id();
        var codec = new InputCodec(RegistryFormat.connect(HttpService.of(registry.url())));

        byte[] value = codec.encode(event);

        assertThat(value[0]).isZero();
        assertThat(ByteBuffer.wrap(value, 1, 4).getInt()).isEqualTo(id);
        byte[] single = new InputCodec(WireFormat.singleObject()).encode(event);
        assertThat(Arrays.copyOfRange(value, 5, value.length)).isEqualTo(Arrays.copyOfRange(single, 10, single.length));
        assertThat(codec.decode(EventKind.SENSOR, value, MAX)).isEqualTo(Parsed.ok(new InputRecord.OfEvent(event)));
    }

    @Test
    void shouldAskTheRegistryNothingForTheCurrentSchemas() {
        RegistryFormat.register(HttpService.of(registry.url()));
        var codec = new InputCodec(RegistryFormat.connect(HttpService.of(registry.url())));
        registry.requests.clear();

        codec.decode(EventKind.SENSOR, codec.encode(event), MAX);

        assertThat(registry.requests).isEmpty();
    }

    @Test
    void shouldReadSingleObjectValuesToo() {
        RegistryFormat.register(HttpService.of(registry.url()));
        byte[] single = new InputCodec(WireFormat.singleObject()).encode(event);

        var read = new InputCodec(RegistryFormat.connect(HttpService.of(registry.url())))
                .decode(EventKind.SENSOR, single, MAX);

        assertThat(read).isEqualTo(Parsed.ok(new InputRecord.OfEvent(event)));
    }

    /** A producer of another version: the registry has its schema, this program does not. */
    @Test
    void shouldAskOnceForASchemaItDoesNotKnowAndResolveIt() {
        RegistryFormat.register(HttpService.of(registry.url()));
        var codec = new InputCodec(RegistryFormat.connect(HttpService.of(registry.url())));
        Schema current = Contract.current().get(0);
        String other =
                current.toString().replace("\"fields\":[", "\"fields\":[{\"name\":\"firmware\",\"type\":\"long\"},");
        byte[] value = codec.encode(event);
        int id = registry.add(READING, new Schema.Parser().parse(other).toString());
        ByteBuffer foreign =
                ByteBuffer.allocate(value.length + 1).put((byte) 0).putInt(id).put((byte) 18);
        foreign.put(value, 5, value.length - 5);
        registry.requests.clear();

        for (int i = 0; i < 3; i++) {
            assertThat(codec.decode(EventKind.SENSOR, foreign.array(), MAX))
                    .isEqualTo(Parsed.ok(new InputRecord.OfEvent(event)));
        }
        assertThat(registry.requests).containsExactly("GET /schemas/ids/" + id);
    }

    @Test
    void shouldRefuseAnIdThatTheRegistryDoesNotKnowAndRememberIt() {
        RegistryFormat.register(HttpService.of(registry.url()));
        var codec = new InputCodec(RegistryFormat.connect(HttpService.of(registry.url())));
        byte[] value = codec.encode(event);
        ByteBuffer.wrap(value, 1, 4).putInt(4711);
        registry.requests.clear();

        for (int i = 0; i < 3; i++) {
            var refused = (Parsed.Rejected<InputRecord>) codec.decode(EventKind.SENSOR, value, MAX);
            assertThat(refused.rejection().reason()).isEqualTo(Reason.UNKNOWN_SCHEMA);
            assertThat(refused.rejection().value()).isEqualTo("4711");
        }
        assertThat(registry.requests).hasSize(1);
    }

    @Test
    void shouldRefuseAValueThatEndsInItsHeader() {
        RegistryFormat.register(HttpService.of(registry.url()));
        var codec = new InputCodec(RegistryFormat.connect(HttpService.of(registry.url())));

        var refused = (Parsed.Rejected<InputRecord>) codec.decode(EventKind.SENSOR, new byte[] {0, 0, 0}, MAX);

        assertThat(refused.rejection().reason()).isEqualTo(Reason.MALFORMED);
    }

    /** Else what becomes a dead letter would depend on when it was read. */
    @Test
    void shouldThrowAndNotRefuseWhenTheRegistryDoesNotAnswer() {
        RegistryFormat.register(HttpService.of(registry.url()));
        var codec = new InputCodec(RegistryFormat.connect(HttpService.of(registry.url())));
        byte[] value = codec.encode(event);
        ByteBuffer.wrap(value, 1, 4).putInt(4711);
        registry.breakDown(true);

        assertThatThrownBy(() -> codec.decode(EventKind.SENSOR, value, MAX))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("503");

        registry.breakDown(false);
        assertThat(codec.decode(EventKind.SENSOR, value, MAX)).isInstanceOf(Parsed.Rejected.class);
    }

    @Test
    void shouldSayHowToRegisterWhatIsMissing() {
        assertThatThrownBy(() -> RegistryFormat.connect(HttpService.of(registry.url())))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining(READING)
                .hasMessageContaining("harbinger topics --create");
    }

    @Test
    void shouldNameTheAddressWhenTheRegistryDoesNotAnswer() {
        assertThatThrownBy(() -> RegistryFormat.connect(HttpService.of(URI.create("http://127.0.0.1:1/"))))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("http://127.0.0.1:1");
    }
}
