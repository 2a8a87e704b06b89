package io.harbinger.wire;

import io.harbinger.domain.batch.SignalName;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TextLimit;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Finds the fields of a sensor reading in the bytes of its record and makes no object of them, which is most of what
 * decoding costs. It takes readings of the usual form alone: a first statement in the current schema, with a finite
 * value, ids and name in ASCII, and a signal that it has {@linkplain #learn learnt} from a reading that was decoded and
 * accepted. Of those {@link InputCodec} and the rules would say nothing else. The fields are those of the record scanned
 * last. For one thread.
 */
public final class ReadingScanner {

    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_VARINT_SHIFT = 63;
    /** Single-object encoding, and a registry's id beside it while a deployment changes over. */
    private static final int HEADERS = 2;

    private final InputCodec codec;
    private final SignalTable signals = new SignalTable();
    private final SignalTable.Place place = new SignalTable.Place();
    private final TextCache nodes = new TextCache();
    private final CRC32C crc = new CRC32C();
    private byte[][] headers = new byte[0][];

    private byte[] bytes = new byte[0];
    private int at;
    private int id;
    private int idLength;
    private int node;
    private int nodeLength;
    private int name;
    private int nameLength;
    private double value;
    private long time;
    private int signal = SignalTable.NONE;

    /** A scanner that has learnt nothing, of records that {@code codec} decodes. */
    public ReadingScanner(InputCodec codec) {
        this.codec = codec;
    }

    /** Whether a value is a reading of the usual form: its fields can then be asked for. */
    public boolean scan(byte[] of) {
        int header = header(of);
        if (header < 0 || !isUsual(of, header)) {
            return false;
        }
        signal = signals.find(of, place);
        return signal != SignalTable.NONE;
    }

    /**
     * Learns the header and the signal of a reading that was accepted, so that others like it are scanned.
     *
     * @param of the value that it was decoded from
     */
    public void learn(byte[] of, SensorReading reading) {
        int header = codec.currentHeader(of, reading.kind());
        if (header < 0 || !isUsual(of, header)) {
            return;
        }
        if (header(of) < 0 && headers.length < HEADERS) {
            headers = Arrays.copyOf(headers, headers.length + 1);
            headers[headers.length - 1] = Arrays.copyOf(of, header);
        }
        if (signals.find(of, place) == SignalTable.NONE) {
            signals.add(of, place, SignalName.of(reading.sensor(), reading.metric(), reading.unit()));
        }
    }

    /** Length of a value's header, if it is a known one; -1 otherwise. */
    private int header(byte[] of) {
        for (byte[] header : headers) {
            if (of.length > header.length && Arrays.equals(of, 0, header.length, header, 0, header.length)) {
                return header.length;
            }
        }
        return -1;
    }

    /** Reads the fields in the order of the schema, up to one that is not of the usual form. */
    private boolean isUsual(byte[] of, int body) {
        bytes = of;
        at = body;
        return hasIds() && hasName() && hasMeasurement() && isFirstStatement();
    }

    private boolean hasIds() {
        idLength = length();
        id = at;
        if (!skipId(idLength)) {
            return false;
        }
        nodeLength = length();
        node = at;
        return skipId(nodeLength);
    }

    /** Not blank since it does not begin with a blank, and not too long. */
    private boolean skipId(int length) {
        return length > 0
                && length <= TextLimit.ID.longest()
                && bytes[at] > ' '
                && Ascii.isAscii(bytes, at, length)
                && skip(length);
    }

    private boolean hasName() {
        nameLength = -1;
        if (at == bytes.length) {
            return false;
        }
        byte branch = bytes[at++];
        if (branch == 0) {
            return true;
        }
        nameLength = branch == 2 ? length() : -1;
        name = at;
        return nameLength >= 0 && Ascii.isAscii(bytes, at, nameLength) && skip(nameLength);
    }

    private boolean hasMeasurement() {
        place.headFrom = at;
        boolean hasSensor = skip(length());
        boolean hasMetric = hasSensor && skip(length());
        if (!hasMetric || bytes.length - at < Double.BYTES) {
            return false;
        }
        place.headTo = at;
        value = (double) DOUBLE.get(bytes, at);
        at += Double.BYTES;
        place.tailFrom = at;
        boolean hasUnit = skip(length());
        place.tailTo = at;
        return hasUnit && Double.isFinite(value);
    }

    /** A time, a revision of 0, not retracted, and nothing behind that. */
    private boolean isFirstStatement() {
        return hasTime() && bytes.length - at == 2 && bytes[at] == 0 && bytes[at + 1] == 0;
    }

    private boolean hasTime() {
        long raw = 0;
        for (int shift = 0; shift <= LONGEST_VARINT_SHIFT && at < bytes.length; shift += 7) {
            byte next = bytes[at++];
            raw |= (next & 0x7FL) << shift;
            if (next >= 0) {
                time = (raw >>> 1) ^ -(raw & 1);
                return true;
            }
        }
        return false;
    }

    /** A length of one byte or two that the record has room for; -1 for any other. */
    private int length() {
        if (at >= bytes.length - 1) {
            return -1;
        }
        int raw = bytes[at++];
        if (raw < 0) {
            byte second = bytes[at++];
            if (second < 0) {
                return -1;
            }
            raw = (raw & 0x7F) | second << 7;
        }
        int length = raw >>> 1;
        return (raw & 1) == 0 && length <= bytes.length - at ? length : -1;
    }

    private boolean skip(int length) {
        at += Math.max(0, length);
        return length >= 0;
    }

    /** Whether its node is what a record's key says. */
    public boolean isNode(byte[] key) {
        return Arrays.equals(key, 0, key.length, bytes, node, node + nodeLength);
    }

    /** Id of its node. */
    public String node() {
        return nodes.of(bytes, node, nodeLength);
    }

    /** Index of the node's name as the reading gives it. */
    public int nameFrom() {
        return name;
    }

    /** Length of the node's name, bytes, all of which are ASCII; -1 where it gives none. */
    public int nameLength() {
        return nameLength;
    }

    /** The number of what it measures. */
    public int signal() {
        return signal;
    }

    /** What a reading with this number measures. */
    public SignalName signal(int number) {
        return signals.get(number);
    }

    /** In the signal's unit, finite. */
    public double value() {
        return value;
    }

    /** Event time, epoch milliseconds; any number whatever. */
    public long time() {
        return time;
    }

    /** Its {@link Fingerprint}, with the checksum of the whole value as its content's. */
    public long fingerprint() {
        crc.reset();
        crc.update(bytes);
        return Fingerprint.ofAscii(bytes, id, idLength, (int) crc.getValue());
    }
}
