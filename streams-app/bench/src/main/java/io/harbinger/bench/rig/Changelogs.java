package io.harbinger.bench.rig;

import io.harbinger.client.OutputReader;
import io.harbinger.state.SegmentKeys;
import io.harbinger.topology.ClientSettings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The changelog topics of an application. */
public final class Changelogs {

    private final List<String> topics;
    private final OutputReader reader;

    private Changelogs(List<String> topics, OutputReader reader) {
        this.topics = List.copyOf(topics);
        this.reader = reader;
    }

    /** The changelogs of an application. */
    public static Changelogs of(ClientSettings clients, String applicationId) throws InterruptedException {
        try (Admin admin = Admin.create(clients.admin())) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(applicationId + "-") && name.endsWith("-changelog"))
                    .sorted()
                    .toList();
            return new Changelogs(topics, new OutputReader(clients.consumer()));
        } catch (ExecutionException e) {
            throw new RigFailed("the broker does not list its topics", e);
        }
    }

    public List<String> topics() {
        return new ArrayList<>(topics);
    }

    /** Committed records in all of them. */
    public long records() {
        long records = 0;
        for (String topic : topics) {
            records += reader.read(topic, record -> {});
        }
        return records;
    }

    /**
     * What a compacted copy would hold: the last record of every key, but for removed ones.
     *
     * @param rows bytes of keys and values of rows
     * @param segments bytes of keys and values of the segments of write-ahead logs
     */
    public record Live(long rows, long segments) {}

    /** What a compacted copy of all of them would hold together. */
    public Live live() {
        long rows = 0;
        long segments = 0;
        for (String topic : topics) {
            for (Map.Entry<ByteBuffer, Integer> record : last(topic).entrySet()) {
                byte[] key = record.getKey().array();
                rows += SegmentKeys.isSegment(key) ? 0 : record.getValue();
                segments += SegmentKeys.isSegment(key) ? record.getValue() : 0;
            }
        }
        return new Live(rows, segments);
    }

    /** The values of the rows that a compacted copy of one store's changelog would hold, by the keys of the rows. */
    public Map<ByteBuffer, byte[]> rows(String store) {
        Map<ByteBuffer, byte[]> rows = new HashMap<>();
        for (String topic : topics) {
            if (topic.endsWith("-" + store + "-changelog")) {
                reader.read(topic, record -> keep(rows, record.key(), record.value()));
            }
        }
        return rows;
    }

    private static void keep(Map<ByteBuffer, byte[]> rows, byte[] key, byte @Nullable [] value) {
        if (value == null) {
            rows.remove(ByteBuffer.wrap(key));
        } else if (!SegmentKeys.isSegment(key)) {
            rows.put(ByteBuffer.wrap(key), value);
        }
    }

    private Map<ByteBuffer, Integer> last(String topic) {
        Map<ByteBuffer, Integer> last = new HashMap<>();
        reader.read(topic, record -> {
            ByteBuffer key = ByteBuffer.wrap(record.key());
            if (record.value() == null) {
                last.remove(key);
            } else {
                last.put(key, record.key().length + record.value().length);
            }
        });
        return last;
    }
}
