package io.harbinger.direct;

import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The one task of the engine: where the record lies that is being processed. */
final class Task {

    /** A record's place. */
    record Place(String topic, int partition, long offset) implements RecordMetadata {}

    private final InstantSource clock;
    private @Nullable Place origin;

    Task(InstantSource clock) {
        this.clock = clock;
    }

    InstantSource clock() {
        return clock;
    }

    /** Null outside of the processing of a record. */
    @Nullable Place origin() {
        return origin;
    }

    void at(Place place) {
        origin = place;
    }
}
