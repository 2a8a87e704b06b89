package io.harbinger.app.console.web;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may read. Without a token only this machine: requests that name another host are refused, since a page elsewhere could
 * have its own name resolve to this address. With a token who has it, as a bearer or in the cookie that signing in sets.
 *
 * @param token null for none
 */
record Access(@Nullable String token) {

    static final String COOKIE = "harbinger-console";
    private static final String BEARER = "Bearer ";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether a request may be answered. */
    boolean allows(Headers headers) {
        return token == null ? isLocal(headers.getFirst("Host")) : isToken(presented(headers));
    }

    /** Whether this is the token; takes as long wherever they differ. */
    boolean isToken(@Nullable String given) {
        return token != null
                && given != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLocal(@Nullable String host) {
        return host != null && LOOPBACK.contains(host.replaceFirst(":[0-9]+$", ""));
    }

    private static @Nullable String presented(Headers headers) {
        String authorization = headers.getFirst("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length());
        }
        String cookies = headers.getFirst("Cookie");
        for (String cookie : cookies == null ? new String[0] : cookies.split(";")) {
            String text = cookie.strip();
            if (text.startsWith(COOKIE + "=")) {
                return text.substring(COOKIE.length() + 1);
            }
        }
        return null;
    }
}
