package io.harbinger.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How clients reach the cluster. Settings pass to every client (TLS, SASL) unless they carry one of Kafka Streams'
 * prefixes, such as {@code producer.}, and then to that client only. Values may be secrets: {@link #toString()} names
 * the keys alone.
 *
 * @param bootstrapServers {@code host:port,…}
 * @param overrides Kafka's own names and values
 */
public record ClientSettings(String bootstrapServers, Map<String, String> overrides) {

    private static final List<String> PREFIXES = List.of(
            "producer.", "consumer.", "main.consumer.", "restore.consumer.", "global.consumer.", "admin.", "topic.");

    public ClientSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrap servers are missing (host:port,host:port)");
        }
        overrides = Map.copyOf(overrides);
    }

    public static ClientSettings of(String bootstrapServers) {
        return new ClientSettings(bootstrapServers, Map.of());
    }

    public Map<String, Object> admin() {
        return client("admin.");
    }

    public Map<String, Object> producer() {
        return client("producer.");
    }

    public Map<String, Object> consumer() {
        return client("consumer.");
    }

    private Map<String, Object> client(String prefix) {
        var client = new HashMap<String, Object>();
        client.put("bootstrap.servers", bootstrapServers);
        overrides.forEach((key, value) -> {
            if (PREFIXES.stream().noneMatch(key::startsWith)) {
                client.put(key, value);
            }
        });
        overrides.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                client.put(key.substring(prefix.length()), value);
            }
        });
        return client;
    }

    @Override
    public String toString() {
        return "ClientSettings[" + bootstrapServers + ", keys=" + new TreeSet<>(overrides.keySet()) + "]";
    }
}
