package io.harbinger.bench;

import io.harbinger.bench.worker.Order;
import org.apache.kafka.streams.StreamsConfig;

/** What is compared. */
public enum Variant {
    POLL("bare poll", "poll"),
    DECODE("poll + Avro decode (fast reader)", "decode"),
    DECODE_OWN("poll + our own decode", "decode-own"),
    NAIVE("naive DSL, one aggregate, EOS", "naive"),
    WHOLE("whole pipeline, EOS", "pipeline"),
    WHOLE_ALO("whole pipeline, ALO", "pipeline"),
    CORE("one-indicator core job, EOS", "pipeline");

    private final String title;
    private final String role;

    Variant(String title, String role) {
        this.title = title;
        this.role = role;
    }

    public String title() {
        return title;
    }

    public boolean isPipeline() {
        return role.equals("pipeline");
    }

    public boolean isConsumer() {
        return ordinal() <= DECODE_OWN.ordinal();
    }

    Order order() {
        return Order.to(role)
                .with("guarantee", this == WHOLE_ALO ? StreamsConfig.AT_LEAST_ONCE : StreamsConfig.EXACTLY_ONCE_V2);
    }
}
