package io.harbinger.wire;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro's single-object encoding: C3 01, the CRC-64-AVRO fingerprint of the writer's schema (little endian), the body.
 * Knows the current schemas and every released one, so that a producer of an older release is still understood.
 *
 * <p>Thread safety: the tables never change after construction, and each thread has a buffer of its own, of which it
 * gets a copy.
 */
final class SingleObjectFormat implements WireFormat {

    private static final int HEADER = 10;
    private static final byte MAGIC_0 = (byte) 0xC3;
    private static final byte MAGIC_1 = 0x01;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The only one: its tables take a short command a noticeable part of its time. */
    static final SingleObjectFormat SHARED = new SingleObjectFormat();

    private final Map<Schema, Writer> writers = new HashMap<>();
    private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);
    private final Writers current = new Writers(Contract.current());

    private SingleObjectFormat() {
        for (Schema schema : Contract.current()) {
            writers.put(schema, new Writer(header(schema), new RecordWriter(schema)));
        }
    }

    /** How records of one schema are written. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and never changed
    private record Writer(byte[] header, RecordWriter body) {}

    private static byte[] header(Schema schema) {
        byte[] header = new byte[HEADER];
        header[0] = MAGIC_0;
        header[1] = MAGIC_1;
        LONG.set(header, 2, SchemaNormalization.parsingFingerprint64(schema));
        return header;
    }

    /** Where the records of one thread are put together. */
    private static final class Buffer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

        byte[] encode(Writer writer, SpecificRecord record) throws IOException {
            // Of a record that could not be written something may be left.
            encoder.flush();
            bytes.reset();
            bytes.writeBytes(writer.header());
            writer.body().write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        }
    }

    /** Schemas by their fingerprint; of several with the same, the first. */
    private static final class Writers {

        /** Scanned in order, hottest first: a dozen longs beat a map of boxed ones. */
        private final long[] fingerprints;

        private final List<Parsed<Schema>> schemas = new ArrayList<>();

        Writers(List<Schema> schemas) {
            fingerprints = schemas.stream()
                    .mapToLong(SchemaNormalization::parsingFingerprint64)
                    .toArray();
            schemas.forEach(schema -> this.schemas.add(Parsed.ok(schema)));
        }

        @Nullable Parsed<Schema> of(long fingerprint) {
            for (int i = 0; i < fingerprints.length; i++) {
                if (fingerprints[i] == fingerprint) {
                    return schemas.get(i);
                }
            }
            return null;
        }
    }

    /** Read when the first record comes that is not of a current schema: a short command never needs them. */
    private static final class Released {

        static final Writers WRITERS = new Writers(Contract.released());
    }

    @Override
    public byte[] encode(SpecificRecord record) {
        Writer writer = writers.get(record.getSchema());
        if (writer == null) {
            throw new IllegalArgumentException(
                    "no topic carries " + record.getSchema().getFullName());
        }
        try {
            return buffers.get().encode(writer, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String schemaUri(Schema schema) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        return "urn:harbinger:avro:" + schema.getFullName() + ":"
                + HexFormat.of().toHexDigits(fingerprint);
    }

    @Override
    public int headerBytes(byte[] value) {
        return HEADER;
    }

    @Override
    public Parsed<Schema> writer(byte[] value) {
        if (value[0] != MAGIC_0 || (value.length > 1 && value[1] != MAGIC_1)) {
            return unknown(value, "not Avro single-object encoding, which starts with C3 01");
        }
        if (value.length < HEADER) {
            return Parsed.rejected(Reason.MALFORMED, "", hex(value), "ends inside the header");
        }
        long fingerprint = (long) LONG.get(value, 2);
        Parsed<Schema> known = current.of(fingerprint);
        known = known == null ? Released.WRITERS.of(fingerprint) : known;
        return known != null ? known : unknown(value, "its schema fingerprint is none of a current or released record");
    }

    private static Parsed<Schema> unknown(byte[] value, String detail) {
        return Parsed.rejected(Reason.UNKNOWN_SCHEMA, "", hex(value), detail);
    }

    private static String hex(byte[] value) {
        return HexFormat.of().formatHex(value, 0, Math.min(value.length, HEADER));
    }
}
