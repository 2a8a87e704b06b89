package io.harbinger.bench.scenario;

import io.harbinger.bench.worker.BenchCatalogues;

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
    CORE("one-indicator core job, EOS", "pipeline");

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

    boolean isExactlyOnce() {
        return this != WHOLE_ALO;
    }

    String catalogue() {
        return this == CORE ? BenchCatalogues.CORE : BenchCatalogues.SHIPPED;
    }
}
