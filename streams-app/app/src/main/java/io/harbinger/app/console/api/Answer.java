package io.harbinger.app.console.api;

import io.harbinger.app.console.model.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An answer to a request.
 *
 * @param status of HTTP
 * @param type media type
 * @param body not to be changed
 * @param etag of the body, in quotes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and written once
public record Answer(int status, String type, byte[] body, String etag) {

    private static final int ETAG_BYTES = 12;

    /** An answer with a text. */
    public static Answer of(int status, String type, String body) {
        return of(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with bytes. */
    public static Answer of(int status, String type, byte[] body) {
        return new Answer(status, type, body, etag(body));
    }

    /** Status 200, JSON. */
    public static Answer json(String body) {
        return of(200, "application/json; charset=utf-8", body);
    }

    /** An error as RFC 9457 has it. */
    public static Answer problem(int status, String title, String detail) {
        return of(status, "application/problem+json; charset=utf-8", Json.object(out -> {
            out.writeNumberField("status", status);
            out.writeStringField("title", title);
            out.writeStringField("detail", detail);
        }));
    }

    private static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
