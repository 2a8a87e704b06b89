package io.harbinger.wire.registry;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry holds whatever a producer registers: bodies of any schema end as a value or a rejection, soon. */
class HostileSchemasTest {

    private static final int MAX_BYTES = 1 << 18;
    private static final String SENSOR = "io.harbinger.schema.SensorReading";

    private final FakeRegistry registry = new FakeRegistry();
    private InputCodec codec;

    @BeforeEach
    void start() {
        RegistryFormat.register(registry.url());
        codec = new InputCodec(RegistryFormat.connect(registry.url()));
    }

    @AfterEach
    void stop() {
        registry.close();
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
    @ValueSource(strings = {"03", "00", "02", "ffffffffffffffffff01", "fdffffffffffffffff01"})
    void shouldRefuseABlockWhoseSizeIsNotThatOfItsItems(String size) {
        // One item in a block with a size, by which Avro's reader goes on: or back, for ever.
        byte[] body = HexFormat.of().parseHex("01" + size + "0a".repeat(200) + "00");

        assertThat(refusal("""
                {"name": "numbers", "type": {"type": "array", "items": "double"}}""", body).reason()).isEqualTo(Reason.MALFORMED);
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
            int id = registry.add("any", schema(field));
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
        int before = registry.requests.size();

        assertThat(((Parsed.Rejected<InputRecord>) decode(id, new byte[3]))
                        .rejection()
                        .reason())
                .isEqualTo(Reason.UNKNOWN_SCHEMA);
        assertThat(registry.requests).hasSize(id > 0 ? before + 1 : before);
    }

    private Rejection refusal(String field, byte[] body) {
        int id = registry.add("hostile", schema(field));
        var parsed = assertTimeoutPreemptively(ofSeconds(20), () -> decode(id, body));
        assertThat(parsed).isInstanceOf(Parsed.Rejected.class);
        return ((Parsed.Rejected<InputRecord>) parsed).rejection();
    }

    private Parsed<InputRecord> decode(int id, byte[] body) {
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
