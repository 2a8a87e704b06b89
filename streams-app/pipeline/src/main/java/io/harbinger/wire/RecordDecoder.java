package io.harbinger.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/** Values to the generated records, for those who consume them. */
final class RecordDecoder {

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
        try {
            Cursor body = open(value, schema);
            var in = DecoderFactory.get().binaryDecoder(body.bytes(), body.at(), body.left(), null);
            T record = type.cast(new SpecificDatumReader<>(schema, schema, Contract.MODEL).read(null, in));
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

    /** As {@link #decode}, of bytes that anybody may have written: no length in them is believed. */
    <T> T decodeUntrusted(byte[] value, Schema schema, Class<T> type) {
        try {
            BodyBounds.check(open(value, schema));
        } catch (RejectedException refused) {
            throw new IllegalArgumentException(refused.rejection().message(), refused);
        }
        return decode(value, schema, type);
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
