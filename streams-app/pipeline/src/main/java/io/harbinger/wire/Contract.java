package io.harbinger.wire;

import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Lane;
import io.harbinger.schema.LogisticsEvent;
import io.harbinger.schema.Node;
import io.harbinger.schema.Product;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.SensorReading;
import io.harbinger.schema.SupplyEdge;
import io.harbinger.schema.Tick;
import io.harbinger.schema.TradeFlow;
import io.harbinger.schema.UpstreamRisk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions.TimestampMillisConversion;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** The record types that topics carry: their current schemas, and the released ones that the schemas jar ships. */
public final class Contract {

    /** Avro's view of the generated classes. */
    static final SpecificData MODEL = new GeneratedClasses();

    /** Hottest first. */
    private static final List<Schema> CURRENT = List.of(
            SensorReading.SCHEMA$,
            Tick.SCHEMA$,
            LogisticsEvent.SCHEMA$,
            TradeFlow.SCHEMA$,
            IndicatorValue.SCHEMA$,
            RiskScore.SCHEMA$,
            AlertTransition.SCHEMA$,
            Node.SCHEMA$,
            Lane.SCHEMA$,
            Product.SCHEMA$,
            SupplyEdge.SCHEMA$,
            Acknowledgement.SCHEMA$,
            Incident.SCHEMA$,
            UpstreamRisk.SCHEMA$);

    private Contract() {}

    /** Avro's view of the generated classes. */
    public static SpecificData model() {
        return MODEL;
    }

    /** The current version of every record type, hottest first. */
    public static List<Schema> current() {
        return CURRENT;
    }

    /** The current schema of the record type that {@code writer} is a version of; null where there is none. */
    static @Nullable Schema currentOf(Schema writer) {
        for (Schema schema : CURRENT) {
            if (schema.getFullName().equals(writer.getFullName())) {
                return schema;
            }
        }
        return null;
    }

    /** Every released version of every record type, oldest first. */
    public static List<Schema> released() {
        List<Schema> released = new ArrayList<>();
        List<Schema> release = release(1);
        for (int version = 2; !release.isEmpty(); version++) {
            released.addAll(release);
            release = release(version);
        }
        return released;
    }

    private static List<Schema> release(int version) {
        List<Schema> release = new ArrayList<>();
        for (Schema schema : CURRENT) {
            String path = "/avro/released/v" + version + "/" + schema.getName() + ".avsc";
            try (InputStream in = SensorReading.class.getResourceAsStream(path)) {
                if (in != null) {
                    String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    release.add(new Schema.Parser().parse(json));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
        return release;
    }

    /**
     * Finds generated classes without Avro's global list of trusted packages: the name comes from our own schemas,
     * never from a message.
     */
    private static final class GeneratedClasses extends SpecificData {

        /** By full name: Avro asks for every record and enum that is read. */
        private final Map<String, Class<?>> known = new ConcurrentHashMap<>();

        GeneratedClasses() {
            super(SensorReading.class.getClassLoader());
            addLogicalTypeConversion(new TimestampMillisConversion());
        }

        @Override
        public DatumWriter<?> createDatumWriter(Schema schema) {
            return new RecordWriter(schema);
        }

        @Override
        public @Nullable Class<?> getClass(Schema schema) {
            boolean named = schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM;
            if (!named || !SensorReading.class.getPackageName().equals(schema.getNamespace())) {
                return super.getClass(schema);
            }
            return known.computeIfAbsent(schema.getFullName(), this::load);
        }

        private Class<?> load(String name) {
            try {
                return Class.forName(name, true, getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("schema without its generated class: " + name, e);
            }
        }
    }
}
