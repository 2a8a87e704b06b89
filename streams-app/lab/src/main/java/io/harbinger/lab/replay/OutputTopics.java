package io.harbinger.lab.replay;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a run has published, by topic. */
interface OutputTopics {

    /**
     * Passes every record to {@code sink}, in the order of each partition; may be called again.
     *
     * @param sink takes key and value
     * @return how many there are
     */
    long read(String topic, BiConsumer<byte @Nullable [], byte @Nullable []> sink);

    /** What the dead letters are about. */
    Refusals refusals();
}
