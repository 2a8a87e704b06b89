package io.harbinger.app.config;

import io.harbinger.http.Tls;
import io.harbinger.http.WebhookSecret;
import io.harbinger.http.WebhookTarget;
import io.harbinger.yaml.YamlMap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code webhooks}. No message shows an address or a secret. */
final class WebhooksReader {

    private static final String WEBHOOKS = "webhooks";
    private static final String NAME = "name";
    private static final String URL = "url";
    private static final String SECRETS = "secrets";
    private static final String SECRET_FILES = "secretFiles";
    private static final int MOST = 20;
    private static final String TAKEN = "alertmanager";

    private final Placeholders placeholders;
    private final Path file;
    private final Function<@Nullable YamlMap, Tls> tls;

    /** Relative paths are those of the directory of {@code file}. */
    WebhooksReader(Placeholders placeholders, Path file, Function<@Nullable YamlMap, Tls> tls) {
        this.placeholders = placeholders;
        this.file = file;
        this.tls = tls;
    }

    List<WebhookTarget> read(YamlMap root) {
        List<YamlMap> maps = root.confidentialMaps(WEBHOOKS);
        root.check(WEBHOOKS, maps.size() <= MOST, "must be " + MOST + " at most, were " + maps.size());
        List<WebhookTarget> targets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap map : maps) {
            WebhookTarget target = target(map, names);
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private @Nullable WebhookTarget target(YamlMap map, Set<String> names) {
        String name = map.string(NAME, "webhook");
        map.check(NAME, WebhookTarget.isName(name), "must be in kebab case, 40 characters at most, was '" + name + "'");
        map.check(NAME, !name.equals(TAKEN), "must not be '" + TAKEN + "', which is the name of another sink");
        map.check(NAME, names.add(name), "must be another for each receiver, '" + name + "' is there twice");
        boolean allowPrivate = map.bool("allowPrivate", false);
        URI url = url(map, allowPrivate);
        List<WebhookSecret> secrets = secrets(map);
        Tls access = tls.apply(map.confidentialMap("tls"));
        return map.build(() -> new WebhookTarget(name, Objects.requireNonNull(url), secrets, allowPrivate, access));
    }

    private @Nullable URI url(YamlMap map, boolean allowPrivate) {
        String text = placeholders.resolve(map, URL);
        if (map.failed(URL)) {
            return null;
        }
        return orViolation(map, URL, () -> WebhookTarget.address(text, allowPrivate));
    }

    private List<WebhookSecret> secrets(YamlMap map) {
        List<WebhookSecret> secrets = new ArrayList<>();
        List<String> texts = placeholders.resolveAll(map, SECRETS);
        if (!map.failed(SECRETS)) {
            texts.forEach(text -> add(secrets, orViolation(map, SECRETS, () -> WebhookSecret.parse(text))));
        }
        for (String name : map.strings(SECRET_FILES)) {
            add(secrets, orViolation(map, SECRET_FILES, () -> read(name)));
        }
        int given = texts.size() + map.strings(SECRET_FILES).size();
        map.check(
                SECRETS,
                given == 1 || given == 2,
                "must be one with those of secretFiles, or two while they are rotated; were " + given);
        return secrets;
    }

    private WebhookSecret read(String name) {
        try {
            return WebhookSecret.read(file.resolveSibling(name));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + name, e);
        }
    }

    private static void add(List<WebhookSecret> secrets, @Nullable WebhookSecret secret) {
        if (secret != null) {
            secrets.add(secret);
        }
    }

    private static <T> @Nullable T orViolation(YamlMap map, String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            map.violation(key, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
