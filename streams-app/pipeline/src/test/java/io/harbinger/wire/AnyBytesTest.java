package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

/** Whatever the bytes of a record are, a decoder gives a value or a rejection, and allocates no more than they justify. */
class AnyBytesTest {

    private static final int HEADER = 10;
    private static final int MAX_BYTES = 1 << 20;
    /** The texts of a rejection and Avro's reader take this much, whatever the record says of its length. */
    private static final long ALLOCATION = 1 << 18;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final WireFormat FORMAT = WireFormat.singleObject();
    private static final InputCodec INPUT = new InputCodec(FORMAT);
    private static final NetworkCodec NETWORK = new NetworkCodec(FORMAT);

    /** Every decoder of records that others write. */
    private static List<Function<byte[], Parsed<?>>> decoders() {
        List<Function<byte[], Parsed<?>>> decoders = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            decoders.add(value -> INPUT.decode(kind, value, MAX_BYTES));
        }
        decoders.add(value -> INPUT.decodeTick(value, MAX_BYTES));
        decoders.add(value -> NETWORK.decode(value, MAX_BYTES));
        return decoders;
    }

    /** Of every current and every released schema. */
    private static List<byte[]> headers() {
        return Stream.concat(Contract.current().stream(), Contract.released().stream())
                .map(AnyBytesTest::header)
                .toList();
    }

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    @Test
    void shouldRejectALengthThatTheRecordCannotHold() {
        byte[] poison = HexFormat.of().parseHex("c30148c3e7399a3b1f8b808080808040");
        for (Function<byte[], Parsed<?>> decoder : decoders()) {
            assertThat(decoder.apply(poison)).isInstanceOf(Parsed.Rejected.class);
        }
        byte[][] lengths = {
            {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f}, // 2,147,483,647
            {(byte) 0xf6, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f}, // 2,147,483,643, which a JVM could allocate
            {(byte) 0x80, (byte) 0x94, (byte) 0xeb, (byte) 0xdc, 0x03}, // 500,000,000
            {0x01}, // −1
        };
        for (byte[] header : headers()) {
            for (byte[] length : lengths) {
                assertBounded(join(header, length), "length " + HexFormat.of().formatHex(length));
            }
        }
    }

    @Test
    void shouldGiveAValueOrARejectionForRandomBodies() {
        Random random = new Random(13);
        List<byte[]> headers = headers();
        for (int i = 0; i < 40_000; i++) {
            byte[] body = new byte[random.nextInt(80)];
            random.nextBytes(body);
            if (i % 2 == 0) {
                // Small numbers: lengths that fit and branches that exist lead further into a record.
                for (int at = 0; at < body.length; at++) {
                    body[at] &= 0x0f;
                }
            }
            assertBounded(join(headers.get(random.nextInt(headers.size())), body), "case " + i);
        }
    }

    @Test
    void shouldGiveAValueOrARejectionForDamagedRecords() {
        Random random = new Random(14);
        List<byte[]> headers = headers();
        for (int i = 0; i < 40_000; i++) {
            Event event = Examples.random(random);
            byte[] value = random.nextInt(10) == 0 ? INPUT.encodeTick(random.nextLong()) : INPUT.encode(event);
            for (int damage = random.nextInt(4); damage > 0; damage--) {
                int at = HEADER + random.nextInt(value.length - HEADER);
                value[at] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                value = Arrays.copyOf(value, 1 + random.nextInt(value.length + 8));
            }
            if (random.nextInt(3) == 0 && value.length > HEADER) {
                byte[] header = headers.get(random.nextInt(headers.size()));
                value = join(header, Arrays.copyOfRange(value, HEADER, value.length));
            }
            assertBounded(value, "case " + i);
        }
    }

    private static void assertBounded(byte[] value, String what) {
        for (Function<byte[], Parsed<?>> decoder : decoders()) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            Parsed<?> parsed = decoder.apply(value);
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            if (parsed == null || allocated > ALLOCATION) {
                throw new AssertionError(what + ": " + allocated + " bytes allocated for "
                        + HexFormat.of().formatHex(value) + ", which became " + parsed);
            }
        }
    }

    private static byte[] join(byte[] header, byte[] body) {
        return ByteBuffer.allocate(header.length + body.length)
                .put(header)
                .put(body)
                .array();
    }
}
