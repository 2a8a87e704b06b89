package io.harbinger.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that a sender and a receiver of webhooks share, as Standard Webhooks 1.0.0 has it. Its text never shows it.
 */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int LONGEST_FILE = 1024;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String WANTED = "must be whsec_ and Base64 of 24 to 64 random bytes";

    private final SecretKeySpec key;

    private WebhookSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The secret that a user wrote; blanks around it do not count.
     *
     * @throws IllegalArgumentException where it is none; the message goes on after its name, and does not quote it
     */
    public static WebhookSecret parse(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith(PREFIX)) {
            throw new IllegalArgumentException(WANTED + "; it does not begin so");
        }
        byte[] key = decoded(stripped.substring(PREFIX.length()));
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException(WANTED + ", has " + key.length);
        }
        return new WebhookSecret(key);
    }

    /**
     * The secret that a file holds, and nothing else.
     *
     * @throws IOException where it cannot be read, or is far longer than a secret
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static WebhookSecret read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LONGEST_FILE + 1);
            if (content.length > LONGEST_FILE) {
                throw new IOException(file + " is longer than any secret");
            }
            return parse(new String(content, StandardCharsets.UTF_8));
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // Without the cause, which quotes a part of it.
            throw new IllegalArgumentException(WANTED + "; what follows whsec_ is no Base64");
        }
    }

    /**
     * One signature, {@code v1,} and Base64.
     *
     * @param id of the message; the same for every attempt
     * @param timestamp of the attempt, epoch seconds
     * @param body the bytes that are sent
     */
    public String sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[****]";
    }
}
