package io.harbinger.wire;

import io.harbinger.domain.event.Parsed;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * How an Avro body is framed, and how a reader learns the schema it was written with. The one seam at which a schema
 * registry can take the place of fingerprints. Implementations are safe for use by several threads.
 *
 * <p>No method takes a topic: ticks travel inside the input topics, so a topic holds more than one record type and a
 * registry has to name its subjects by record.
 */
public interface WireFormat {

    /** Single-object encoding, which needs no server. */
    static WireFormat singleObject() {
        return SingleObjectFormat.SHARED;
    }

    /**
     * Begins to read the schemas, which takes a fifth of a second, for whoever has something else to do before the first
     * call of {@link #singleObject}.
     */
    static void prepare() {
        Thread reader = new Thread(WireFormat::singleObject, "harbinger-schemas");
        reader.setDaemon(true);
        reader.start();
    }

    /** Header and Avro binary body, in a new array. */
    byte[] encode(SpecificRecord record);

    /**
     * URI of the schema that {@link #encode} writes a record type with: where a registry serves it, or else a name with
     * its CRC-64-AVRO fingerprint.
     *
     * @param schema a current one
     */
    String schemaUri(Schema schema);

    /**
     * Length of a value's header: the body starts here.
     *
     * @param value whose {@link #writer} is known
     */
    int headerBytes(byte[] value);

    /**
     * The schema that a value was written with; the very instance of the generated class where it is the current one,
     * which makes the readers' comparison cheap. Refused as UNKNOWN_SCHEMA where the header is not this format's or
     * names an unknown schema, as MALFORMED where the value ends inside the header.
     *
     * @param value at least one byte
     */
    Parsed<Schema> writer(byte[] value);
}
