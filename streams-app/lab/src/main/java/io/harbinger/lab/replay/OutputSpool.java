package io.harbinger.lab.replay;

import io.harbinger.direct.Engine;
import io.harbinger.topology.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The outputs of a run in temporary files, one a topic: a replay may publish many millions of values. */
final class OutputSpool implements Engine.Outputs, OutputTopics, AutoCloseable {

    private final Map<String, SpoolFile> topics = new HashMap<>();
    private final String deadLetters;
    private final Refusals.Counter refusals;

    private OutputSpool(Topics topics) {
        deadLetters = topics.deadLetters();
        refusals = new Refusals.Counter(topics);
    }

    /**
     * Takes what a reader of results reads.
     *
     * @param alerts topics of alerts, of this run and of others that are assessed in it
     */
    static OutputSpool of(Topics topics, List<String> alerts, Path directory) {
        var spool = new OutputSpool(topics);
        List<String> read = new ArrayList<>(alerts);
        read.addAll(List.of(topics.riskScores(), topics.indicatorValues(), topics.incidents(), topics.lateEvents()));
        try {
            for (String topic : read) {
                spool.topics.put(topic, new SpoolFile(directory.resolve(topic)));
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
        SpoolFile file = topics.get(topic);
        if (file == null) {
            return;
        }
        try {
            file.add(record.key(), record.value());
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    @Override
    public long read(String topic, BiConsumer<byte @Nullable [], byte @Nullable []> sink) {
        SpoolFile file = topics.get(topic);
        if (file == null) {
            throw new IllegalArgumentException("the outputs have no topic " + topic);
        }
        try {
            return file.read(sink);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public Refusals refusals() {
        return refusals.found();
    }

    private static UncheckedIOException failed(String what, IOException e) {
        return new UncheckedIOException("cannot " + what + " a temporary file", e);
    }

    @Override
    public void close() {
        for (SpoolFile file : topics.values()) {
            try {
                file.close();
            } catch (IOException e) {
                throw failed("write", e);
            }
        }
    }
}
