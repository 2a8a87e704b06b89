package io.harbinger.app.network;

import io.harbinger.client.OutputReader;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.network.Entity;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The network of a cluster, as its topic has it at present.
 *
 * @param entities by id
 * @param unreadable ids whose records cannot be decoded
 */
public record NetworkTopic(Map<String, Entity> entities, Set<String> unreadable) {

    /** Reads the topic from its beginning to its present end. */
    public static NetworkTopic read(ClientSettings clients, String topic, WireFormat format) {
        var codec = new NetworkCodec(format);
        Map<String, Entity> entities = new TreeMap<>();
        Set<String> unreadable = new TreeSet<>();
        new OutputReader(clients.consumer()).read(topic, record -> {
            String id = new String(record.key(), StandardCharsets.UTF_8);
            entities.remove(id);
            unreadable.remove(id);
            if (record.value() != null) {
                if (codec.decode(record.value(), Integer.MAX_VALUE) instanceof Parsed.Ok<Entity> ok) {
                    entities.put(id, ok.value());
                } else {
                    unreadable.add(id);
                }
            }
        });
        return new NetworkTopic(entities, unreadable);
    }
}
