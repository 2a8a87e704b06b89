package io.harbinger.app.config;

import io.harbinger.http.Credentials;
import io.harbinger.http.HttpAccess;
import io.harbinger.http.HttpService;
import io.harbinger.http.Tls;
import io.harbinger.http.WebhookTarget;
import io.harbinger.yaml.YamlMap;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code schemaRegistry}, {@code schemaRegistryUrl}, {@code alertmanager} and {@code webhooks}. */
final class ServicesReader {

    private static final String REGISTRY = "schemaRegistry";
    private static final String REGISTRY_URL = "schemaRegistryUrl";
    private static final String RUNBOOKS = "runbooks";

    private final Placeholders placeholders;
    private final Path file;

    /** Relative paths are those of the directory of {@code file}. */
    ServicesReader(Placeholders placeholders, Path file) {
        this.placeholders = placeholders;
        this.file = file;
    }

    @Nullable Services read(YamlMap root) {
        HttpService registry = registry(root);
        List<WebhookTarget> webhooks = new WebhooksReader(placeholders, file, this::tls).read(root);
        YamlMap alertmanager = root.confidentialMap("alertmanager");
        if (alertmanager == null) {
            return new Services(registry, List.of(), HttpAccess.OPEN, null, webhooks);
        }
        HttpAccess access = access(alertmanager);
        List<HttpService> members = new ArrayList<>();
        for (String url : alertmanager.strings("urls")) {
            HttpService member = service(alertmanager, "urls", url, access);
            if (member != null) {
                members.add(member);
            }
        }
        URI runbooks = runbooks(alertmanager);
        return alertmanager.build(() -> new Services(registry, members, access, runbooks, webhooks));
    }

    private static @Nullable URI runbooks(YamlMap alertmanager) {
        String url = alertmanager.optionalString(RUNBOOKS);
        HttpService page = url == null ? null : service(alertmanager, RUNBOOKS, url, HttpAccess.OPEN);
        return page == null ? null : page.url();
    }

    private @Nullable HttpService registry(YamlMap root) {
        String url = root.optionalString(REGISTRY_URL);
        if (!root.has(REGISTRY)) {
            return url == null ? null : service(root, REGISTRY_URL, url, HttpAccess.OPEN);
        }
        root.check(REGISTRY_URL, url == null, "must not stand beside schemaRegistry, which has a url of its own");
        YamlMap registry = root.confidentialMap(REGISTRY);
        if (registry == null) {
            return null;
        }
        HttpAccess access = access(registry);
        return service(registry, "url", registry.string("url"), access);
    }

    private static @Nullable HttpService service(YamlMap map, String key, String url, HttpAccess access) {
        if (map.failed(key)) {
            return null;
        }
        try {
            return HttpService.parse(url, access);
        } catch (IllegalArgumentException e) {
            map.violation(key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private HttpAccess access(YamlMap map) {
        return new HttpAccess(credentials(map), tls(map.confidentialMap("tls")));
    }

    private Credentials credentials(YamlMap map) {
        String user = placeholders.resolveOptional(map, "username");
        String password = placeholders.resolveOptional(map, "password");
        String token = placeholders.resolveOptional(map, "bearerToken");
        map.check("password", !map.has("password") || map.has("username"), "needs a username beside it");
        map.check(
                "bearerToken",
                !(map.has("bearerToken") && map.has("username")),
                "must not stand beside a username: the service gets one or the other");
        if (map.failed("username", "password", "bearerToken")) {
            return Credentials.NONE;
        }
        if (map.has("bearerToken")) {
            return orNone(map, "bearerToken", () -> new Credentials.Bearer(token));
        }
        return map.has("username")
                ? orNone(map, "username", () -> new Credentials.Basic(user, password))
                : Credentials.NONE;
    }

    private static Credentials orNone(YamlMap map, String key, Supplier<Credentials> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            map.violation(key, "is refused: " + e.getMessage());
            return Credentials.NONE;
        }
    }

    private Tls tls(@Nullable YamlMap map) {
        if (map == null) {
            return Tls.DEFAULT;
        }
        Path truststore = AppConfigReader.path(map, "truststore", file);
        Path keystore = AppConfigReader.path(map, "keystore", file);
        String truststorePassword = placeholders.resolveOptional(map, "truststorePassword");
        String keystorePassword = placeholders.resolveOptional(map, "keystorePassword");
        Tls tls = map.build(() -> new Tls(truststore, truststorePassword, keystore, keystorePassword));
        return Objects.requireNonNullElse(tls, Tls.DEFAULT);
    }
}
