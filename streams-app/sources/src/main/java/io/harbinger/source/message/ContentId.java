package io.harbinger.source.message;

import io.harbinger.source.Sha256;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The id of a message that has none: {@code hash:} and the SHA-256 of its canonical JSON. That has all of its fields but
 * those named, by name; lists, which are sets in these standards, in sorted order; numbers without needless digits; and
 * nothing of what is empty. So the same event has the same id however it was written, and another event another one.
 */
public final class ContentId {

    private final Set<String> without;
    private final BiFunction<String, String, @Nullable String> canonical;

    /**
     * @param without fields of the message itself that do not count
     * @param canonical the canonical text of a text, by the name of its field; null where it is its own
     */
    public ContentId(Set<String> without, BiFunction<String, String, @Nullable String> canonical) {
        this.without = Set.copyOf(without);
        this.canonical = canonical;
    }

    public String of(TreeAt message) {
        Tree tree = message.value();
        String text =
                tree instanceof Tree.Fields fields ? object(fields.byName(), name -> !without.contains(name)) : "";
        return "hash:" + Sha256.hex(text);
    }

    private String text(String field, Tree tree) {
        if (tree instanceof Tree.Fields fields) {
            return object(fields.byName(), any -> true);
        }
        if (tree instanceof Tree.Items items) {
            return list(field, items.all());
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        if (!scalar.isText()) {
            return number(scalar.text());
        }
        String other = canonical.apply(field, scalar.text());
        return quoted(other == null ? scalar.text() : other);
    }

    private String object(Map<String, Tree> fields, Function<String, Boolean> counts) {
        List<String> parts = fields.entrySet().stream()
                .filter(field -> counts.apply(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> Map.entry(field.getKey(), text(field.getKey(), field.getValue())))
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .toList();
        return joined("{", parts, "}");
    }

    /** A list of one is as what is in it, and an empty one as none. */
    private String list(String field, List<Tree> items) {
        List<String> parts = items.stream()
                .map(item -> text(field, item))
                .filter(part -> !part.isEmpty())
                .sorted()
                .toList();
        return parts.size() == 1 ? parts.get(0) : joined("[", parts, "]");
    }

    private static String joined(String open, Collection<String> parts, String close) {
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(",", open, close));
    }

    private static String number(String digits) {
        try {
            return new BigDecimal(digits).stripTrailingZeros().toString();
        } catch (NumberFormatException e) {
            return digits; // true, false
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
