package io.harbinger.wire.registry;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.http.HttpService;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import io.harbinger.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry holds whatever a producer registers: bodies of any schema end as a value or a rejection, soon. */
class HostileSchemasTest {

    private static final int MAX_BYTES = 1 << 18;
    private static final String SENSOR = "io.harbinger.schema.SensorReading";

    private static final SensorReading READING = new SensorReading("r", "n", null, "s", "level", 2.5, "m", 1234);

    private static final FakeRegistry REGISTRY = new FakeRegistry();
    private static InputCodec codec;

    @BeforeAll
    static void start() {
        RegistryFormat.register(HttpService.of(REGISTRY.url()));
        codec = new InputCodec(RegistryFormat.connect(HttpService.of(REGISTRY.url())));
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void shouldRefuseARecordThatNestsAsDeepAsItIsLong() {
        byte[] body = new byte[MAX_BYTES - 5];
        Arrays.fill(body, (byte) 2);

        assertThat(refusal("""
                {"name": "next", "type": ["null", "%s"], "default": null}""".formatted(SENSOR), body).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void shouldRefuseBlocksOfNothingThatTakeForEver() {
        // 100,000 nulls, again and again: three bytes each time.
        byte[] block = HexFormat.of().parseHex("c09a0c");
        byte[] body = new byte[3 * 80_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = block[i % 3];
        }

        assertThat(refusal("""
                {"name": "nothing", "type": {"type": "array", "items": "null"}}""", body).reason()).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "00", "02", "0e", "12", "c801", "09", "0b", "ffffffffffffffffff01"})
    void shouldRefuseABlockWhoseSizeIsNotThatOfItsItems(String size) {
        int id = REGISTRY.add("blocks", withNumbers());

        var parsed = assertTimeoutPreemptively(ofSeconds(20), () -> decode(id, reading("01" + size)));

        assertThat(parsed).isInstanceOf(Parsed.Rejected.class);
    }

    @Test
    void shouldPassOverABlockOfTheRightSize() {
        assertThat(decode(REGISTRY.add("blocks", withNumbers()), reading("0110")))
                .isEqualTo(Parsed.ok(new InputRecord.OfEvent(READING)));
    }

    /** A reading behind a block of one number, whose count and size these are: Avro's reader goes on by the size. */
    private static byte[] reading(String countAndSize) {
        byte[] value = new InputCodec(WireFormat.singleObject()).encode(READING);
        String body = HexFormat.of().formatHex(value, 10, value.length);
        return HexFormat.of().parseHex(countAndSize + "0a".repeat(8) + "00" + body);
    }

    private static String withNumbers() {
        return io.harbinger.schema.SensorReading.SCHEMA$
                .toString()
                .replace(
                        "\"fields\":[",
                        "\"fields\":[{\"name\": \"numbers\", \"type\": {\"type\": \"array\","
                                + " \"items\": \"double\"}},");
    }

    @Test
    void shouldGiveAValueOrARejectionForAnyBodyOfAnySchema() {
        String[] fields = {"""
            {"name": "next", "type": ["null", "%s"], "default": null}""".formatted(SENSOR), """
            {"name": "a", "type": {"type": "array", "items": {"type": "map", "values": "bytes"}}}""", """
            {"name": "a", "type": {"type": "map", "values": {"type": "array", "items": "null"}}}""", """
            {"name": "a", "type": {"type": "fixed", "name": "F", "size": 0}}""", """
            {"name": "a", "type": ["float", "boolean", {"type": "enum", "name": "E", "symbols": ["X"]}]}""", """
            {"name": "id", "type": "double"}""", """
            {"name": "unit", "type": ["string", "int"]}""", """
            {"name": "value", "type": "int"}"""};
        Random random = new Random(17);
        for (String field : fields) {
            int id = REGISTRY.add("any", schema(field));
            for (int i = 0; i < 2_000; i++) {
                byte[] body = new byte[random.nextInt(60)];
                random.nextBytes(body);
                for (int at = 0; at < body.length; at++) {
                    body[at] &= i % 2 == 0 ? 0x07 : 0xff;
                }
                decode(id, body);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void shouldRefuseAnIdThatNoRegistryGives(int id) {
        int before = REGISTRY.requests.size();

        assertThat(((Parsed.Rejected<InputRecord>) decode(id, new byte[3]))
                        .rejection()
                        .reason())
                .isEqualTo(Reason.UNKNOWN_SCHEMA);
        assertThat(REGISTRY.requests).hasSize(id > 0 ? before + 1 : before);
    }

    private static Rejection refusal(String field, byte[] body) {
        int id = REGISTRY.add("hostile", schema(field));
        var parsed = assertTimeoutPreemptively(ofSeconds(20), () -> decode(id, body));
        assertThat(parsed).isInstanceOf(Parsed.Rejected.class);
        return ((Parsed.Rejected<InputRecord>) parsed).rejection();
    }

    private static Parsed<InputRecord> decode(int id, byte[] body) {
        byte[] value = ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
        return codec.decode(EventKind.SENSOR, value, MAX_BYTES);
    }

    /** A version of our record that begins with a field of its own. */
    private static String schema(String field) {
        return """
                {"type": "record", "name": "SensorReading", "namespace": "io.harbinger.schema", "fields": [
                %s]}""".formatted(field);
    }
}
