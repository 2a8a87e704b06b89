package io.harbinger.app.network;

import io.harbinger.client.OutputReader;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.network.Entity;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Settings;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.WireFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The network of a cluster, as its topic has it at present.
 *
 * @param entities by id
 * @param unreadable by id, why a record cannot be decoded
 */
public record NetworkTopic(Map<String, Entity> entities, Map<String, String> unreadable) {

    /** Reads the topic from its beginning to its present end. */
    public static NetworkTopic read(ClientSettings clients, String topic, WireFormat format) {
        var codec = new NetworkCodec(format);
        Map<String, Entity> entities = new TreeMap<>();
        Map<String, String> unreadable = new TreeMap<>();
        new OutputReader(clients.consumer()).newest(topic).forEach((id, value) -> {
            Parsed<Entity> parsed = codec.decode(value, Settings.LARGEST_RECORD);
            if (parsed instanceof Parsed.Ok<Entity> ok) {
                entities.put(id, ok.value());
            } else if (parsed instanceof Parsed.Rejected<Entity> refused) {
                unreadable.put(id, refused.rejection().message());
            }
        });
        return new NetworkTopic(entities, unreadable);
    }
}
