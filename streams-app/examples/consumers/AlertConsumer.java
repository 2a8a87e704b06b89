import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.SchemaStore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows an alert topic: one line per change, and in the end the open alerts. Needs kafka-clients and Avro, no class
 * of Harbinger's.
 *
 * <pre>java -cp 'lib/*' AlertConsumer.java BOOTSTRAP TOPIC SCHEMAS [--to-end]</pre>
 *
 * <p>TOPIC is harbinger.alerts.v1 (every change) or harbinger.alerts-current.v1 (the open alerts; a record without a
 * value ends one). SCHEMAS is a folder with the released schemas, as in the schemas jar under avro/released. With
 * --to-end it stops at the end the topic had when it started, otherwise at Ctrl-C.
 */
final class AlertConsumer {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int REMEMBERED = 10_000;

    private final BinaryMessageDecoder<GenericRecord> decoder;

    /** Ids of the newest changes handled: one may come again after a restart, or when a producer tries twice. */
    private final Set<String> handled = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Alert id of the open alert, by key: node:…, lane:…, product:…, upstream:node:…. */
    private final Map<String, String> open = new TreeMap<>();

    private AlertConsumer(SchemaStore.Cache schemas, Schema newest) {
        this.decoder = new BinaryMessageDecoder<>(GenericData.get(), newest, schemas);
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3 || args.length > 4 || (args.length == 4 && !args[3].equals("--to-end"))) {
            System.err.println("usage: java -cp 'lib/*' AlertConsumer.java BOOTSTRAP TOPIC SCHEMAS [--to-end]");
            System.exit(2);
        }
        // The header of a value names the schema it was written with: every release must be known.
        var schemas = new SchemaStore.Cache();
        Schema newest = null;
        for (Path file : released(Path.of(args[2]))) {
            newest = new Schema.Parser().parse(file.toFile());
            schemas.addSchema(newest);
        }
        if (newest == null) {
            System.err.println("no AlertTransition.avsc under " + args[2]);
            System.exit(2);
        }
        new AlertConsumer(schemas, newest).follow(args[0], args[1], args.length == 4);
    }

    /** AlertTransition.avsc of v1, v2 …, the newest last. */
    private static List<Path> released(Path folder) throws IOException {
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve("AlertTransition.avsc"))
                    .filter(Files::exists)
                    .sorted((a, b) -> Integer.compare(version(a), version(b)))
                    .toList();
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getParent().getFileName().toString().substring(1));
    }

    private void follow(String bootstrap, String topic, boolean toEnd) throws IOException {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrap,
                // Harbinger writes in transactions: what an aborted one wrote never happened.
                "isolation.level", "read_committed",
                "enable.auto.commit", false);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
            var partitions = new ArrayList<TopicPartition>();
            consumer.partitionsFor(topic).forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
            // Without a group, from the beginning: the open alerts are rebuilt at every start.
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!toEnd || partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    handle(record);
                }
            }
        }
        open.forEach((key, alert) -> System.out.println("open\t" + key + "\t" + alert));
    }

    private void handle(ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (record.value() == null) {
            open.remove(new String(record.key(), StandardCharsets.UTF_8));
            return;
        }
        // <alert id>/<kind>/<time>: the same for every copy of one change.
        if (!handled.add(header(record, "ce_id"))) {
            return;
        }
        GenericRecord alert = decoder.decode(record.value());
        String id = alert.get("alertId").toString();
        // As the record key says; one that 0.1.0 wrote has the bare id, which a node and a product may share.
        String type = alert.get("subjectType").toString().toLowerCase(Locale.ROOT);
        String own = type + ":" + alert.get("subjectId");
        // An alert with a root cause tells what reaches the subject, beside the one of the subject's own risk.
        String key = ((List<?>) alert.get("rootCause")).isEmpty() ? own : "upstream:" + own;
        // CLEARED: the risk is over. EXPIRED: without a recovery, for want of data or as the reason says. SUPERSEDED: another
        // catalogue judges, or the evidence was corrected, under another id. STALE: open, but without data. A kind that this program
        // does not know (a later release) reads as OTHER, and leaves the alert open at its level.
        switch (alert.get("kind").toString()) {
            case "CLEARED", "EXPIRED", "SUPERSEDED" -> open.remove(key, id);
            default -> open.put(key, id);
        }
        System.out.println(String.join(
                "\t",
                "change",
                header(record, "ce_time"),
                alert.get("kind").toString(),
                key,
                id,
                alert.get("previousLevel") + ">" + alert.get("level"),
                String.valueOf(alert.get("subjectName"))));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("no header " + name + " at offset " + record.offset());
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
