package io.harbinger.app.observe;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Meters of what has no source of events: refused records of the network, and outputs left out as too large. */
final class RefusalMeters {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalMeters.class);

    private final MeterRegistry registry;
    private final Map<Reason, LongAdder> network;
    private final Map<String, LongAdder> dropped = new ConcurrentHashMap<>();
    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean networkLogged = new AtomicBoolean();

    RefusalMeters(MeterRegistry registry) {
        this.registry = registry;
        network = Counters.perValue(
                registry,
                "harbinger.network.refused",
                "Records of the network topic that are no entity",
                Reason.class,
                "reason");
    }

    void networkRefused(String id, Rejection rejection) {
        Counters.of(network, rejection.reason()).increment();
        if (networkLogged.compareAndSet(false, true)) {
            LOG.warn(
                    "a record of the network topic is refused, key '{}': {}; further ones are only counted",
                    id,
                    rejection.message());
        }
    }

    void outputDropped(String topic) {
        dropped.computeIfAbsent(topic, this::counter).increment();
        if (logged.add(topic)) {
            LOG.warn("a record too large for {} is left out; further ones are only counted", topic);
        }
    }

    private LongAdder counter(String topic) {
        return Counters.counter(
                registry, "harbinger.outputs.dropped", "Outputs left out as too large for a record", "topic", topic);
    }
}
