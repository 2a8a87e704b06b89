package io.harbinger.wire;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** Checks a value's size and header, and opens its body as the CURRENT version of its record type. */
final class Envelope {

    private final WireFormat format;
    private final Set<Schema> upgradable;
    private final TextCache texts = new TextCache();

    /**
     * An envelope.
     *
     * @param upgradable current schemas of what is read here: an older release of anything else is not even decoded
     */
    Envelope(WireFormat format, Set<Schema> upgradable) {
        this.format = format;
        this.upgradable = upgradable;
    }

    /** Throws {@link RejectedException}; any number of threads may share it. */
    Cursor open(byte @Nullable [] value, int maxBytes) {
        if (value == null || value.length == 0) {
            throw new RejectedException(Reason.EMPTY_VALUE, "", "", "the record has no value");
        }
        if (value.length > maxBytes) {
            throw new RejectedException(
                    Reason.TOO_LARGE, "", value.length + " bytes", "at most " + maxBytes + " are accepted");
        }
        Schema writer = writer(value);
        Schema current = Contract.currentOf(writer);
        if (current == null) {
            throw new RejectedException(
                    Reason.UNKNOWN_SCHEMA, "", writer.getFullName(), "no record type of this application");
        }
        int header = format.headerBytes(value);
        if (writer.equals(current)) {
            return new Cursor(current, value, header, texts);
        }
        if (!upgradable.contains(current)) {
            throw new RejectedException(Reason.UNKNOWN_SCHEMA, "", writer.getName(), "this topic carries none of it");
        }
        return new Cursor(current, upgraded(value, header, writer, current), 0, texts);
    }

    private Schema writer(byte[] value) {
        Parsed<Schema> writer = format.writer(value);
        if (writer instanceof Parsed.Ok<Schema> known) {
            return known.value();
        }
        var why = ((Parsed.Rejected<Schema>) writer).rejection();
        throw new RejectedException(why.reason(), why.field(), why.value(), why.detail());
    }

    /** The body of an older release, written anew: rare, so the readers need to know one version only. */
    private byte[] upgraded(byte[] value, int header, Schema writer, Schema current) {
        BodyBounds.check(new Cursor(writer, value, header, texts));
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length);
        try {
            BinaryDecoder in = DecoderFactory.get().binaryDecoder(value, header, value.length - header, null);
            Object record = new GenericDatumReader<>(writer, current).read(null, in);
            if (!in.isEnd()) {
                throw new RejectedException(
                        Reason.MALFORMED, "", "", "bytes follow the last field of " + writer.getName());
            }
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<>(current).write(record, encoder);
            encoder.flush();
        } catch (RejectedException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // Avro's reader may throw anything at a schema that it cannot resolve.
            String why = "it does not follow the released schema of " + writer.getName() + ": " + e.getMessage();
            throw new RejectedException(Reason.MALFORMED, "", "", why);
        }
        return out.toByteArray();
    }
}
