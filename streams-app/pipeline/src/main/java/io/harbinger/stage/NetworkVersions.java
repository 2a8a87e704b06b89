package io.harbinger.stage;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkEdition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The network as it was at an instant: an entity holds from its record's own timestamp on, until the next record of its
 * id. So it does not matter how much of the network topic has been read beyond that instant. Written by the thread that
 * reads the topic, read by the one that propagates.
 */
public final class NetworkVersions {

    /** Versions that are kept of an entity, the newest. */
    private static final int MOST_VERSIONS = 16;

    /** @param entity null where the record removes it, or cannot be read */
    private record Version(long since, @Nullable Entity entity) {}

    /**
     * A network at one instant. The same object is returned for as long as nothing changes.
     *
     * @param entities in no order
     */
    record At(List<Entity> entities, NetworkEdition edition) {}

    private static final At NOTHING = new At(List.of(), NetworkEdition.EMPTY);

    private final Map<String, List<Version>> versions = new HashMap<>();
    private At newest = NOTHING;
    private long time = Long.MIN_VALUE;
    private long until = Long.MAX_VALUE;
    private boolean isCurrent = true;

    /**
     * A record of the topic.
     *
     * @param timestamp of the record, epoch milliseconds
     */
    synchronized void put(String id, @Nullable Entity entity, long timestamp) {
        List<Version> known = versions.getOrDefault(id, List.of());
        int at = known.size();
        while (at > 0 && known.get(at - 1).since() > timestamp) {
            at--;
        }
        List<Version> next = new ArrayList<>(known);
        next.add(at, new Version(timestamp, entity));
        versions.put(id, List.copyOf(next.subList(Math.max(0, next.size() - MOST_VERSIONS), next.size())));
        if (timestamp > time) {
            until = Math.min(until, timestamp);
        } else {
            isCurrent = false;
        }
    }

    /** The network at an instant, epoch milliseconds. */
    synchronized At at(long instant) {
        if (!isCurrent || instant < time || instant >= until) {
            read(instant);
        }
        return newest;
    }

    private void read(long instant) {
        List<Entity> entities = new ArrayList<>();
        long next = Long.MAX_VALUE;
        for (List<Version> each : versions.values()) {
            Version holds = null;
            for (Version version : each) {
                if (version.since() <= instant) {
                    holds = version;
                } else {
                    next = Math.min(next, version.since());
                    break;
                }
            }
            if (holds != null && holds.entity() != null) {
                entities.add(holds.entity());
            }
        }
        newest = new At(List.copyOf(entities), NetworkEdition.of(entities));
        time = instant;
        until = next;
        isCurrent = true;
    }
}
