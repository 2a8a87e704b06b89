package io.harbinger.lab.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies a replay by its input: the same catalogue, mapping, files and end give the same id, whatever the
 * threads and partitions, so that two runs can be compared line by line.
 */
public final class RunId {

    private static final int LENGTH = 12;

    private RunId() {}

    /** Hash of the parts, in order: 12 hexadecimal digits. */
    public static String of(List<String> parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
