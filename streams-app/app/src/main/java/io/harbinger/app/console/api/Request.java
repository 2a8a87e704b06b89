package io.harbinger.app.console.api;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param path decoded
 * @param query values by name, in their order
 */
public record Request(String path, Map<String, List<String>> query) {

    public Request {
        query = Map.copyOf(query);
    }

    /** Of an address that was asked for. */
    public static Request of(URI uri) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int at = pair.indexOf('=');
            String name = at < 0 ? pair : pair.substring(0, at);
            query.computeIfAbsent(decoded(name), any -> new ArrayList<>())
                    .add(at < 0 ? "" : decoded(pair.substring(at + 1)));
        }
        String path = uri.getPath();
        return new Request(path == null ? "/" : path, query);
    }

    /** All values of a parameter, with those that one value lists between commas. */
    public List<String> list(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** All values of a parameter as they are. */
    public List<String> values(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The one value of a parameter; empty where it is missing or blank. */
    public Optional<String> one(String name) {
        return values(name).stream().findFirst().filter(value -> !value.isBlank());
    }

    /** What follows a prefix of the path; null where it does not begin with it, or nothing follows. */
    public @Nullable String rest(String prefix) {
        return path.startsWith(prefix) && path.length() > prefix.length() ? path.substring(prefix.length()) : null;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
