package io.harbinger.bench.scenario;

import io.harbinger.bench.worker.BenchCatalogues;
import java.util.EnumSet;
import java.util.Set;

/** The programs that are compared over the main log. */
public enum Variant {
    POLL("bare poll", "poll"),
    DECODE("poll + Avro decode (fast reader)", "decode"),
    DECODE_OWN("poll + our own decode", "decode-own"),
    STREAMS("Kafka Streams, decode alone, EOS", "floor"),
    NAIVE("naive DSL, one aggregate, EOS", "naive"),
    WHOLE("whole pipeline, EOS", "pipeline"),
    WHOLE_TWO("whole pipeline, EOS, 2 threads", "pipeline"),
    WHOLE_ALO("whole pipeline, ALO", "pipeline"),
    CORE("one-indicator core job, EOS", "pipeline"),
    /** The core job on another engine, which must be downloaded first. */
    FLINK("core job on Apache Flink, state on the heap, EOS", "flink"),
    FLINK_ROCKSDB("core job on Apache Flink, RocksDB, EOS", "flink-rocksdb");

    private final String title;
    private final String role;

    Variant(String title, String role) {
        this.title = title;
        this.role = role;
    }

    String title() {
        return title;
    }

    String role() {
        return role;
    }

    /** Whether it reads every record and keeps nothing. */
    boolean isConsumer() {
        return this == POLL || this == DECODE || this == DECODE_OWN || this == STREAMS;
    }

    /** Whether it is an engine of others, which only runs where it is asked for by name. */
    boolean isPeer() {
        return this == FLINK || this == FLINK_ROCKSDB;
    }

    /** All that need nothing but this program. */
    public static Set<Variant> own() {
        Set<Variant> own = EnumSet.allOf(Variant.class);
        own.removeIf(Variant::isPeer);
        return own;
    }

    boolean isExactlyOnce() {
        return this != WHOLE_ALO;
    }

    String catalogue() {
        return this == CORE || isPeer() ? BenchCatalogues.CORE : BenchCatalogues.SHIPPED;
    }
}
