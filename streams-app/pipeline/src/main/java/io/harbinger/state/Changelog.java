package io.harbinger.state;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorContextUtils;
import org.jspecify.annotations.Nullable;

/** Writes to a store's changelog, as Kafka's own logged stores do. */
final class Changelog {

    private final InternalProcessorContext<?, ?> context;
    private final StateStore store;

    Changelog(StateStoreContext context, StateStore store) {
        this.context = ProcessorContextUtils.asInternalProcessorContext(context);
        this.store = store;
    }

    /** The row from now on; null deletes it. */
    void log(Bytes key, byte @Nullable [] row) {
        context.logChange(
                store.name(), key, row, context.recordContext().timestamp(), new RecordHeaders(), store.getPosition());
    }
}
