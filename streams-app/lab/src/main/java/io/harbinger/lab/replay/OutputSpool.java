package io.harbinger.lab.replay;

import io.harbinger.direct.Engine;
import io.harbinger.topology.Topics;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of a run in temporary files, one a topic: a replay may publish many millions of values. A record is the
 * length and the bytes of its key, then of its value; −1 for none.
 */
final class OutputSpool implements Engine.Outputs, OutputTopics, AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int NONE = -1;

    private record Spooled(Path path, DataOutputStream out) {}

    private final Map<String, Spooled> topics = new HashMap<>();
    private final String deadLetters;
    private final Refusals.Counter refusals;

    private OutputSpool(Topics topics) {
        deadLetters = topics.deadLetters();
        refusals = new Refusals.Counter(topics);
    }

    /** Takes what a reader of results reads. */
    static OutputSpool of(Topics topics, Path directory) {
        var spool = new OutputSpool(topics);
        try {
            for (String topic : List.of(
                    topics.alerts(),
                    topics.riskScores(),
                    topics.indicatorValues(),
                    topics.incidents(),
                    topics.lateEvents())) {
                Path path = directory.resolve(topic);
                var out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
                spool.topics.put(topic, new Spooled(path, new DataOutputStream(out)));
            }
            return spool;
        } catch (IOException e) {
            spool.close();
            throw failed("write", e);
        }
    }

    @Override
    public void published(String topic, Record<byte[], byte[]> record) {
        if (topic.equals(deadLetters)) {
            refusals.add(record.headers());
        }
        Spooled spooled = topics.get(topic);
        if (spooled == null) {
            return;
        }
        try {
            write(spooled.out(), record.key());
            write(spooled.out(), record.value());
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? NONE : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    /** What was published can be read from now on. */
    void flush() {
        try {
            for (Spooled spooled : topics.values()) {
                spooled.out().flush();
            }
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    @Override
    public long read(String topic, BiConsumer<byte @Nullable [], byte @Nullable []> sink) {
        Spooled spooled = topics.get(topic);
        if (spooled == null) {
            throw new IllegalArgumentException("the outputs have no topic " + topic);
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(spooled.path()), BUFFER))) {
            long left = Files.size(spooled.path());
            long records = 0;
            while (left > 0) {
                byte[] key = read(in);
                byte[] value = read(in);
                left -= size(key) + size(value);
                sink.accept(key, value);
                records++;
            }
            return records;
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public Refusals refusals() {
        return refusals.found();
    }

    private static byte @Nullable [] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NONE ? null : in.readNBytes(length);
    }

    private static long size(byte @Nullable [] bytes) {
        return (long) Integer.BYTES + (bytes == null ? 0 : bytes.length);
    }

    private static UncheckedIOException failed(String what, IOException e) {
        return new UncheckedIOException("cannot " + what + " a temporary file", e);
    }

    @Override
    public void close() {
        for (Spooled spooled : topics.values()) {
            try {
                spooled.out().close();
            } catch (IOException e) {
                throw failed("write", e);
            }
        }
    }
}
