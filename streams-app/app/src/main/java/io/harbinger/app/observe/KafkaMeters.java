package io.harbinger.app.observe;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Which of Kafka's own meters are worth a series. Of the 57 per state store and task, most are recorded only at level
 * DEBUG and stay NaN; those per broker connection say nothing that the client's own do not.
 */
final class KafkaMeters implements MeterFilter {

    private static final String STORE = "kafka.stream.state.";
    private static final String UPDATER = "kafka.stream.state.updater.";

    private static final Set<String> STORE_METERS = Set.of(
            "num.keys",
            "num.open.iterators",
            "estimate.num.keys",
            "total.sst.files.size",
            "size.all.mem.tables",
            "block.cache.usage",
            "block.cache.capacity",
            "compaction.pending",
            "background.errors");

    private static final Set<String> CONNECTIONS =
            Set.of("kafka.consumer.node.", "kafka.producer.node.", "kafka.admin.client.node.");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String name = id.getName();
        if (name.startsWith(STORE) && !name.startsWith(UPDATER)) {
            return STORE_METERS.contains(name.substring(STORE.length()))
                    ? MeterFilterReply.NEUTRAL
                    : MeterFilterReply.DENY;
        }
        return CONNECTIONS.stream().anyMatch(name::startsWith) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}
