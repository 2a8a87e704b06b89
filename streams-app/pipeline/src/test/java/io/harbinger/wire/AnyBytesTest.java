package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.network.Entity;
import io.harbinger.testing.pipeline.Mutations;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes of a record are, a decoder gives a value or a rejection, allocates no more than they justify, and
 * no number that is not finite comes past the rules. {@code -Dharbinger.fuzz.bodies=1000000} makes it a million.
 */
class AnyBytesTest {

    private static final int BODIES = Integer.getInteger("harbinger.fuzz.bodies", 50_000);
    private static final int MAX_BYTES = 256 << 10;
    /** The texts of a rejection and Avro's reader take this much, whatever the record says of its length. */
    private static final long ALLOCATION = 1 << 18;
    /** A text takes twice its bytes, a record of an older release is decoded and written anew. */
    private static final long ALLOCATION_PER_BYTE = 16;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final WireFormat FORMAT = WireFormat.singleObject();
    private static final InputCodec INPUT = new InputCodec(FORMAT);
    private static final NetworkCodec NETWORK = new NetworkCodec(FORMAT);
    private static final OutputCodec OUTPUT = new OutputCodec(FORMAT, "1", "");

    /** By the last decoding, bytes. */
    private long allocated;

    /** Every decoder of records that others write. */
    private static List<Function<byte[], Parsed<?>>> decoders() {
        List<Function<byte[], Parsed<?>>> decoders = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            decoders.add(value -> INPUT.decode(kind, value, MAX_BYTES));
        }
        decoders.add(value -> INPUT.decodeTick(value, MAX_BYTES));
        decoders.add(value -> NETWORK.decode(value, MAX_BYTES));
        decoders.add(ImpulseCodec::decode);
        return decoders;
    }

    /** Of every kind that a topic carries, outputs too: a producer may write them anywhere. */
    private static List<byte[]> good() {
        Random random = new Random(12);
        List<byte[]> good = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            good.add(INPUT.encode(Examples.random(random)));
        }
        Examples.ALL.forEach(event -> good.add(INPUT.encode(event)));
        good.add(INPUT.encodeTick(1_700_000_000_000L));
        NetworkCodecTest.entities().forEach(entity -> good.add(NETWORK.encode(entity)));
        ImpulseCodecTest.records().map(ImpulseCodec::encode).forEach(good::add);
        good.add(OUTPUT.encode(OUTPUT.alert(Alerts.TRANSITION, Alerts.DETAILS, List.of())));
        good.add(OUTPUT.encode(Alerts.ASSESSMENT, Alerts.DETAILS));
        good.add(OUTPUT.encode(Alerts.SUEZ, Alerts.FULL, true));
        return good;
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
        for (byte[] header : Mutations.headers()) {
            for (byte[] length : lengths) {
                assertSound(
                        Mutations.join(header, length),
                        "length " + HexFormat.of().formatHex(length));
            }
        }
    }

    @Test
    void shouldGiveASoundValueOrARejectionForAnyBody() {
        Mutations mutations = new Mutations(new Random(13), good());
        for (int i = 0; i < BODIES; i++) {
            assertSound(mutations.next(), "case " + i);
        }
    }

    /** As large as is accepted: counts and lengths that fit, texts and items of one byte each. */
    @Test
    void shouldAllocateASmallMultipleOfALargeRecord() {
        Random random = new Random(14);
        for (byte[] header : Mutations.headers()) {
            for (int fill : new int[] {0x00, 0x02, 0x04, 0x20, 0x7f, 0xff}) {
                byte[] body = new byte[MAX_BYTES - header.length];
                Arrays.fill(body, (byte) fill);
                assertSound(Mutations.join(header, body), "filled with " + fill);
                // A first text, count or length of nearly all that is left, then the same again.
                byte[] length = HexFormat.of().parseHex("80f01f");
                for (int at : new int[] {0, 1, 2, 3, random.nextInt(40)}) {
                    System.arraycopy(length, 0, body, at, length.length);
                    assertSound(Mutations.join(header, body), "length at " + at + " before " + fill);
                }
            }
        }
    }

    @Test
    void shouldGiveAnEventOrARejectionForAnyLine() {
        JsonLines lines = new JsonLines();
        Random random = new Random(15);
        List<byte[]> good = new ArrayList<>();
        Examples.ALL.forEach(event -> good.add(lines.writeEvent(event).getBytes(StandardCharsets.UTF_8)));
        String deep = "[".repeat(100_000);
        List.of(
                        "{\"value\":" + deep,
                        deep,
                        "{\"a\":".repeat(100_000),
                        "{\"value\":1e999999999,\"sensor\":1}",
                        "{\"count\":" + "9".repeat(100_000) + "}",
                        "\"",
                        "\uFEFF",
                        "null",
                        "{}",
                        "{\"event\":null}",
                        "{\"event\":[]}")
                .forEach(line -> assertThat(lines.readEvent(line)).isInstanceOf(Parsed.Rejected.class));
        Mutations mutations = new Mutations(random, good);
        for (int i = 0; i < BODIES / 2; i++) {
            Parsed<Event> parsed = lines.readEvent(new String(mutations.next(), StandardCharsets.UTF_8));
            if (parsed instanceof Parsed.Ok<Event> ok) {
                assertFinite(ok.value(), "line " + i);
            }
        }
    }

    private void assertSound(byte[] value, String what) {
        long most = ALLOCATION + ALLOCATION_PER_BYTE * value.length;
        for (Function<byte[], Parsed<?>> decoder : decoders()) {
            Parsed<?> parsed = decoded(decoder, value, what);
            // What is made once, when a schema or a class is first met, is no cost of a record.
            if (allocated > most) {
                parsed = decoded(decoder, value, what);
            }
            if (allocated > most) {
                throw new AssertionError(what + ": " + allocated + " bytes allocated for " + value.length
                        + ", which became " + parsed.getClass());
            }
            if (parsed instanceof Parsed.Ok<?> ok) {
                assertFinite(ok.value(), what);
            }
        }
    }

    private Parsed<?> decoded(Function<byte[], Parsed<?>> decoder, byte[] value, String what) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            return decoder.apply(value);
        } catch (Throwable thrown) {
            throw new AssertionError(what + ": " + HexFormat.of().formatHex(value), thrown);
        } finally {
            allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
    }

    private static void assertFinite(Object value, String what) {
        if (value instanceof InputRecord.OfEvent input) {
            assertFinite(input.event(), what);
        } else if (value instanceof Event event && EventRules.check(event) == null) {
            assertFinite(EventTable.of(event.kind()), event, what);
        } else if (value instanceof Entity.Node node && node.position() != null) {
            assertThat(node.position().latitude()).as(what).isFinite();
            assertThat(node.position().longitude()).as(what).isFinite();
        } else if (value instanceof Entity.SupplyEdge edge) {
            assertThat(edge.share()).as(what).isFinite();
            assertThat(edge.substitution()).as(what).isFinite();
        }
    }

    private static <E extends Event> void assertFinite(EventTable<E> table, Event event, String what) {
        for (EventField<E, ?> field : table.fields()) {
            if (field.of(table.cast(event)) instanceof Double number) {
                assertThat(number).as(what + ": " + field).isFinite();
            }
        }
    }
}
