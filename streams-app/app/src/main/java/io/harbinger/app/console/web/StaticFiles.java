package io.harbinger.app.console.web;

import io.harbinger.app.console.api.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page's files, from the class path; each is read once. */
final class StaticFiles {

    private static final String ROOT = "/console/";

    /** Names of ours, without dots that lead elsewhere. */
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(html|css|js|json|svg|yaml)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "yaml", "application/yaml; charset=utf-8");

    private final Map<String, Answer> read = new ConcurrentHashMap<>();

    /** A file by its name; empty where there is none. */
    Optional<Answer> find(String name) {
        Answer known = read.get(name);
        return known != null ? Optional.of(known) : load(name);
    }

    private Optional<Answer> load(String name) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try (InputStream in = StaticFiles.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                return Optional.empty();
            }
            String type = TYPES.getOrDefault(matcher.group(1), "application/octet-stream");
            Answer answer = Answer.of(200, type, in.readAllBytes());
            read.put(name, answer);
            return Optional.of(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
