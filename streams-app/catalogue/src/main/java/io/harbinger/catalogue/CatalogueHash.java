package io.harbinger.catalogue;

import io.harbinger.yaml.YamlNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A hash of the content of a merged catalogue, part of its version.
 *
 * <p>The canonical text has the keys of every map in alphabetical order, numbers in their shortest decimal form, no
 * comments and no layout; the keys that only direct the merge, and the version itself, stay out. It looks like JSON,
 * but line ends and other control characters stand in it as they are: a JSON writer would escape them, and so change
 * the versions of catalogues that have texts of several lines.
 */
final class CatalogueHash {

    private static final Set<String> NOT_CONTENT = Set.of("version", "extends", "remove");
    private static final int LENGTH = 8;

    private CatalogueHash() {}

    /** The first 8 hex digits of the SHA-256 of the canonical text. */
    static String of(YamlNode.Fields root) {
        var content = new TreeMap<>(root.fields());
        content.keySet().removeAll(NOT_CONTENT);
        String canonical = canonical(new YamlNode.Fields(root.position(), content));
        byte[] hash = sha256().digest(canonical.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    }

    private static String canonical(YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            return quoted(text.quoted() ? text.value() : shortest(text.value()));
        }
        if (node instanceof YamlNode.Items list) {
            return list.items().stream().map(CatalogueHash::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        if (node instanceof YamlNode.Fields map) {
            return new TreeMap<>(map.fields())
                    .entrySet().stream()
                            .map(e -> quoted(e.getKey()) + ":"
                                    + canonical(e.getValue().value()))
                            .collect(Collectors.joining(",", "{", "}"));
        }
        return "null";
    }

    private static String shortest(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
