package io.harbinger.wire.registry;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.http.HttpService;
import io.harbinger.wire.Contract;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.message.RawMessageEncoder;
import org.apache.avro.specific.SpecificRecord;

/**
 * Confluent's wire format: 00, the id of the writer's schema (four bytes, big endian), the body. Writes with the ids
 * of the current schemas, which are looked up once; reads any id, asking the registry when it first sees one.
 * Single-object values are read too, recognised by their first byte, so that a deployment can change over with its
 * topics full.
 *
 * <p>An unknown id is the producer's error and rejected as such. A registry that does not answer is an outage: that
 * throws, and the record is read again, since a dead letter must not depend on one.
 */
public final class RegistryFormat implements WireFormat {

    /** Every new version can read all that earlier ones wrote. */
    public static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";

    private static final int HEADER = 5;
    /** Ids that the registry does not know are remembered, so that a flood of them does not become its load. */
    private static final int UNKNOWN_KEPT = 1024;

    /** A registered schema. */
    public record Registered(String subject, int id) {}

    private record Writer(int id, RawMessageEncoder<SpecificRecord> encoder) {}

    private final SchemaRegistry registry;
    private final WireFormat singleObject = WireFormat.singleObject();
    private final Map<Schema, Writer> writers = new HashMap<>();
    private final Set<Integer> unknown = new HashSet<>();
    private volatile SchemasById known = SchemasById.NONE;

    private RegistryFormat(SchemaRegistry registry) {
        this.registry = registry;
        for (Schema schema : Contract.current()) {
            OptionalInt id = registry.find(schema.getFullName(), schema);
            if (id.isEmpty()) {
                throw new RegistryRefusedException(
                        "the schema " + schema.getFullName() + " of this version is not registered:"
                                + " run 'harbinger topics --create' with the same --schema-registry-url");
            }
            writers.put(schema, new Writer(id.getAsInt(), new RawMessageEncoder<>(Contract.model(), schema)));
            known = known.plus(id.getAsInt(), schema);
        }
    }

    /**
     * A format over a registry that has the schemas of this version.
     *
     * @throws RegistryRefusedException where one is missing
     * @throws RegistryUnavailableException where the registry does not answer
     */
    public static RegistryFormat connect(HttpService registry) {
        return new RegistryFormat(new SchemaRegistry(registry));
    }

    /**
     * Registers every released version of every record type and the current one, in order, each subject with {@value
     * #COMPATIBILITY}; what is there already stays.
     *
     * @return the current ones
     * @throws RegistryRefusedException where one is incompatible
     */
    public static List<Registered> register(HttpService service) {
        SchemaRegistry registry = new SchemaRegistry(service);
        return Contract.current().stream()
                .map(schema -> register(registry, schema))
                .toList();
    }

    private static Registered register(SchemaRegistry registry, Schema current) {
        String subject = current.getFullName();
        Stream<Schema> released = Contract.released().stream()
                .filter(schema -> schema.getFullName().equals(subject));
        int id = Stream.concat(released, Stream.of(current))
                .mapToInt(schema -> registry.register(subject, schema))
                .reduce((first, last) -> last)
                .orElseThrow();
        registry.compatibility(subject, COMPATIBILITY);
        return new Registered(subject, id);
    }

    @Override
    public byte[] encode(SpecificRecord record) {
        Writer writer = writerOf(record.getSchema());
        try {
            ByteBuffer body = writer.encoder().encode(record);
            return ByteBuffer.allocate(HEADER + body.remaining())
                    .put((byte) 0)
                    .putInt(writer.id())
                    .put(body)
                    .array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Writer writerOf(Schema schema) {
        Writer writer = writers.get(schema);
        if (writer == null) {
            throw new IllegalArgumentException("no topic carries " + schema.getFullName());
        }
        return writer;
    }

    @Override
    public String schemaUri(Schema schema) {
        return registry.schemaUri(writerOf(schema).id());
    }

    @Override
    public int headerBytes(byte[] value) {
        return value[0] == 0 ? HEADER : singleObject.headerBytes(value);
    }

    @Override
    public Parsed<Schema> writer(byte[] value) {
        if (value[0] != 0) {
            return singleObject.writer(value);
        }
        if (value.length < HEADER) {
            return Parsed.rejected(Reason.MALFORMED, "", "", "ends inside the header");
        }
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        Schema schema = known.of(id);
        if (schema == null) {
            // A registry counts from 1, and may answer anything to a number that cannot be an id.
            return id > 0 ? lookUp(id) : unknown(id);
        }
        return Parsed.ok(schema);
    }

    private synchronized Parsed<Schema> lookUp(int id) {
        Schema schema = known.of(id);
        if (schema == null && !unknown.contains(id)) {
            schema = registry.schema(id).map(RegistryFormat::currentInstance).orElse(null);
            if (schema != null) {
                known = known.plus(id, schema);
            } else if (unknown.size() < UNKNOWN_KEPT) {
                unknown.add(id);
            }
        }
        return schema == null ? unknown(id) : Parsed.ok(schema);
    }

    private static Parsed<Schema> unknown(int id) {
        return Parsed.rejected(
                Reason.UNKNOWN_SCHEMA, "", Integer.toString(id), "the registry knows no Avro schema of this id");
    }

    /** The very instance of the generated class where it is the same: that makes the readers' comparison cheap. */
    private static Schema currentInstance(Schema schema) {
        return Contract.current().stream().filter(schema::equals).findFirst().orElse(schema);
    }
}
