package io.harbinger.app.config;

import io.harbinger.http.HttpAccess;
import io.harbinger.http.HttpService;
import io.harbinger.http.WebhookTarget;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services besides Kafka that the application uses.
 *
 * @param schemaRegistry null where values carry fingerprints
 * @param alertmanagers members of the cluster that the bridge posts to; empty where only an option names them
 * @param alertmanagerAccess how the bridge gets to each of them
 * @param runbooks where the directory {@code ops/runbooks} is read: the base of links in posted alerts; null where nobody
 *     has said
 * @param webhooks receivers that the bridge posts to, with names that differ
 */
public record Services(
        @Nullable HttpService schemaRegistry,
        List<HttpService> alertmanagers,
        HttpAccess alertmanagerAccess,
        @Nullable URI runbooks,
        List<WebhookTarget> webhooks) {

    /** None. */
    public static final Services NONE = new Services(null, List.of(), HttpAccess.OPEN, null, List.of());

    public Services {
        alertmanagers = List.copyOf(alertmanagers);
        webhooks = List.copyOf(webhooks);
    }

    /** How to get to a schema registry, wherever it is. */
    public HttpAccess registryAccess() {
        return schemaRegistry == null ? HttpAccess.OPEN : schemaRegistry.access();
    }
}
