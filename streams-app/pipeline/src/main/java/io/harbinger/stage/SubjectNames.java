package io.harbinger.stage;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.SubjectCard;
import io.harbinger.domain.score.Assessment;
import io.harbinger.wire.NetworkCodec;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Looks up how a subject is called: in the network, else as its events name it, else by its id.
 *
 * @param lookup the network entity with an id, as bytes
 */
record SubjectNames(Function<String, byte @Nullable []> lookup, NetworkCodec codec) {

    private static final int NO_BOUND = Integer.MAX_VALUE;

    /** Cards from the global store that holds the network. */
    static SubjectNames from(ProcessorContext<?, ?> context, String networkStore, NetworkCodec codec) {
        ReadOnlyKeyValueStore<String, byte[]> network = context.getStateStore(networkStore);
        return new SubjectNames(network::get, codec);
    }

    SubjectCard of(Assessment assessment) {
        byte[] bytes = lookup.apply(assessment.subject().id());
        if (bytes != null && codec.decode(bytes, NO_BOUND) instanceof Parsed.Ok<Entity> ok) {
            return SubjectCard.of(ok.value(), version(bytes));
        }
        String name = assessment.name();
        return SubjectCard.named(name == null ? assessment.subject().id() : name);
    }

    /** The entity's content tells its version: the same in every run, whenever it was written. */
    private static String version(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return Long.toHexString(crc.getValue());
    }
}
