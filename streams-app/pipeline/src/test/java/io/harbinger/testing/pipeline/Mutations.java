package io.harbinger.testing.pipeline;

import io.harbinger.wire.Contract;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** Records that no producer should write: random, and good ones that were damaged, each the same for the same seed. */
public final class Mutations {

    private static final int HEADER = 10;

    /** Numbers at which lengths, counts and indexes break. */
    private static final List<byte[]> NUMBERS = Stream.of(
                    "00",
                    "01",
                    "02",
                    "03",
                    "04",
                    "7f",
                    "ffff03",
                    "feffffff0f",
                    "feffffffff7f",
                    "ffffffffffffffffff01",
                    "feffffffffffffffff01",
                    "8b808080808040",
                    "8094ebdc03",
                    "f6ffffff0f",
                    "808080808080808080808080")
            .map(HexFormat.of()::parseHex)
            .toList();

    /** Bytes that are no UTF-8, or that UTF-8 must not have. */
    private static final List<byte[]> TEXTS = Stream.of("c328", "ff", "eda080", "f8a1a1a1a1", "c080", "efbfbd", "00")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final double[] DOUBLES = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, Double.MAX_VALUE
    };

    private final Random random;
    private final List<byte[]> headers;
    private final List<byte[]> good;

    /**
     * Mutations of some records.
     *
     * @param good encoded records, at least one
     */
    public Mutations(Random random, List<byte[]> good) {
        this.random = random;
        this.headers = headers();
        this.good = good;
    }

    /** Of every current and every released schema, in single-object encoding. */
    public static List<byte[]> headers() {
        return Stream.concat(Contract.current().stream(), Contract.released().stream())
                .map(Mutations::header)
                .distinct()
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

    /** The next one. */
    public byte[] next() {
        return switch (random.nextInt(8)) {
            case 0 -> random(random.nextInt(80), 0xff);
            case 1 -> join(header(), random(random.nextInt(120), 0xff));
            // Small numbers: lengths that fit and branches that exist lead further into a record.
            case 2 -> join(header(), random(random.nextInt(120), 0x0f));
            case 3 -> join(header(), numbers());
            case 4 -> join(header(), body(good()));
            default -> damaged(good());
        };
    }

    private byte[] good() {
        return good.get(random.nextInt(good.size()));
    }

    private byte[] header() {
        return headers.get(random.nextInt(headers.size()));
    }

    private byte[] random(int size, int mask) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        for (int i = 0; i < size; i++) {
            bytes[i] &= (byte) mask;
        }
        return bytes;
    }

    private byte[] numbers() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = random.nextInt(20); i >= 0; i--) {
            body.writeBytes(number());
        }
        return body.toByteArray();
    }

    private byte[] number() {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private byte[] damaged(byte[] whole) {
        byte[] value = whole.clone();
        for (int damages = 1 + random.nextInt(3); damages > 0 && value.length > 0; damages--) {
            int at = random.nextInt(value.length);
            value = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(value, at);
                case 1 -> join(value, random(random.nextInt(16), 0xff));
                case 2 -> spliced(value, at, random.nextInt(9), number());
                case 3 -> spliced(value, at, random.nextInt(3), TEXTS.get(random.nextInt(TEXTS.size())));
                case 4 -> spliced(value, at, Double.BYTES, number(DOUBLES[random.nextInt(DOUBLES.length)]));
                default -> flipped(value, at);
            };
        }
        return value;
    }

    private byte[] flipped(byte[] value, int at) {
        value[at] ^= (byte) (1 << random.nextInt(8));
        return value;
    }

    private static byte[] number(double number) {
        return ByteBuffer.allocate(Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(number)
                .array();
    }

    private static byte[] spliced(byte[] value, int at, int cut, byte[] in) {
        byte[] rest = Arrays.copyOfRange(value, Math.min(value.length, at + cut), value.length);
        return join(join(Arrays.copyOf(value, at), in), rest);
    }

    private static byte[] body(byte[] value) {
        return Arrays.copyOfRange(value, Math.min(value.length, HEADER), value.length);
    }

    public static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
