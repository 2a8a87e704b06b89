package io.harbinger.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;

/** One record of each released schema: as Avro JSON, written by hand, and as single-object encoding in hex. */
final class Samples {

    private Samples() {}

    static Path json(String version, String name) {
        return Contracts.SAMPLES.resolve(version).resolve(name + ".json");
    }

    static Path hex(String version, String name) {
        return Contracts.SAMPLES.resolve(version).resolve(name + ".hex");
    }

    /** Without the hints for Java's code generator, which mean nothing to others. */
    static Schema asReleased(Schema schema) {
        return new Schema.Parser()
                .parse(schema.toString()
                        .replaceAll("\\{\"type\":\"string\",\"avro.java.string\":\"String\"\\}", "\"string\""));
    }

    static byte[] encode(Schema schema, String json) throws IOException {
        Schema released = asReleased(schema);
        var out = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), released)
                .encode(read(released, released, json), out);
        return out.toByteArray();
    }

    /** Reads Avro JSON of one version as another. */
    static GenericRecord read(Schema writer, Schema reader, String json) throws IOException {
        return new GenericDatumReader<GenericRecord>(writer, reader)
                .read(null, DecoderFactory.get().jsonDecoder(writer, json));
    }

    /** Reads single-object encoding as {@code reader}, with every released schema known. */
    static GenericRecord decode(Schema reader, byte[] bytes) throws IOException {
        SchemaStore.Cache store = new SchemaStore.Cache();
        for (String version : Contracts.releases()) {
            Contracts.released(version).forEach(store::addSchema);
        }
        return new BinaryMessageDecoder<GenericRecord>(GenericData.get(), reader, store).decode(bytes);
    }
}
