package io.harbinger.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.FastReaderBuilder;

/** Values to the generated records, for those who consume them; thread safe. */
final class RecordDecoder {

    /** Avro's fast readers, of which it makes none by itself where classes are found our way; they keep no state. */
    private static final FastReaderBuilder READERS = new FastReaderBuilder(Contract.MODEL);

    private final Map<Schema, DatumReader<Object>> readers = new ConcurrentHashMap<>();

    private final Envelope envelope;
    private final int maxBytes;

    RecordDecoder(Envelope envelope, int maxBytes) {
        this.envelope = envelope;
        this.maxBytes = maxBytes;
    }

    /**
     * One record.
     *
     * @throws IllegalArgumentException where the bytes are no such record
     */
    <T> T decode(byte[] value, Schema schema, Class<T> type) {
        return decode(value, schema, type, true);
    }

    /** As {@link #decode}, of bytes that anybody may have written: no length in them is believed. */
    <T> T decodeUntrusted(byte[] value, Schema schema, Class<T> type) {
        return decode(value, schema, type, false);
    }

    private <T> T decode(byte[] value, Schema schema, Class<T> type, boolean trusted) {
        try {
            Cursor body = open(value, schema);
            var in = DecoderFactory.get().binaryDecoder(body.bytes(), body.at(), body.left(), null);
            if (!trusted) {
                BodyBounds.check(body);
            }
            T record = type.cast(reader(schema).read(null, in));
            if (!in.isEnd()) {
                throw new IllegalArgumentException("bytes follow the last field of " + schema.getName());
            }
            return record;
        } catch (RejectedException refused) {
            throw new IllegalArgumentException(refused.rejection().message(), refused);
        } catch (IOException e) {
            throw new UncheckedIOException("a truncated " + schema.getName(), e);
        }
    }

    private DatumReader<Object> reader(Schema schema) {
        return readers.computeIfAbsent(schema, RecordDecoder::newReader);
    }

    private static DatumReader<Object> newReader(Schema schema) {
        try {
            return READERS.createDatumReader(schema, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cursor open(byte[] value, Schema schema) {
        Cursor body = envelope.open(value, maxBytes);
        if (!body.schema().equals(schema)) {
            throw new IllegalArgumentException(
                    "expected " + schema.getName() + ", found " + body.schema().getName());
        }
        return body;
    }
}
