package io.harbinger.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * A receiver of webhooks.
 *
 * @param name in kebab case: whose place in the topic is kept, and the tag of meters
 * @param url https, or http where {@code allowPrivate}; its path and query may hold a token and are never shown
 * @param secrets one, or two while they are rotated: each signs every message
 * @param allowPrivate whether it may be at an address that is not of the internet
 */
public record WebhookTarget(String name, URI url, List<WebhookSecret> secrets, boolean allowPrivate, Tls tls) {

    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 40;

    public WebhookTarget {
        secrets = List.copyOf(secrets);
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a name must be in kebab case, 40 characters at most, was '" + name + "'");
        }
        if (secrets.isEmpty() || secrets.size() > 2) {
            throw new IllegalArgumentException("must have one secret, or two while they are rotated");
        }
    }

    /** Whether a text may be the name of a receiver. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && text.matches(NAME);
    }

    /**
     * The address that a user wrote.
     *
     * @throws IllegalArgumentException where it cannot be one; the message goes on after its name, and does not quote
     *     it, since a token may stand in it
     */
    public static URI address(String text, boolean allowPrivate) {
        URI url = parse(text);
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        boolean http = "http".equalsIgnoreCase(url.getScheme());
        if (!(http || https) || url.getHost() == null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("must be like https://host/path");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must not have a user or a password in it: messages are signed instead");
        }
        if (http && !allowPrivate) {
            throw new IllegalArgumentException("must be https; http is for private networks alone");
        }
        return url;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Without the cause, which quotes the text.
            throw new IllegalArgumentException("must be like https://host/path");
        }
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** As a socket takes it: an IPv6 address without brackets. */
    String host() {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        int normal = isEncrypted() ? 443 : 80;
        return url.getPort() < 0 ? normal : url.getPort();
    }

    /** Scheme, host and port alone. */
    @Override
    public String toString() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
