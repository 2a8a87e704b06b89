package io.harbinger.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How a client identifies itself; texts of it never show a secret. */
public sealed interface Credentials {

    /** A client that does not say who it is. */
    Credentials NONE = new None();

    /** The value of the {@code Authorization} header. */
    Optional<String> header();

    /** Nothing is sent. */
    record None() implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }
    }

    /**
     * HTTP basic authentication, in UTF-8.
     *
     * @param user without a colon, which would end it
     */
    record Basic(String user, String password) implements Credentials {

        public Basic {
            if (user.isEmpty() || user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("the username must not be empty or have a colon in it");
            }
        }

        @Override
        public Optional<String> header() {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
        }

        @Override
        public String toString() {
            return "Basic[" + user + ", ****]";
        }
    }

    /** A token as RFC 6750 spells it: visible ASCII characters without spaces. */
    record Bearer(String token) implements Credentials {

        public Bearer {
            if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
                throw new IllegalArgumentException(
                        "the bearer token must be visible ASCII characters without spaces or line ends");
            }
        }

        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + token);
        }

        @Override
        public String toString() {
            return "Bearer[****]";
        }
    }
}
