package io.harbinger.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists, texts, numbers and booleans as JSON, indented. A number that is none (NaN) is null. */
public final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    public static String write(Map<String, @Nullable Object> root) {
        var json = new Json();
        json.value(root, 0);
        return json.out.append('\n').toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            map(map, depth);
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof Double number) {
            out.append(Double.isFinite(number) ? number(number) : "null");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(value.toString());
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void map(Map<?, ?> map, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            indent(depth + 1);
            text(String.valueOf(entry.getKey()));
            out.append(": ");
            value(entry.getValue(), depth + 1);
            separator = ",";
        }
        if (!map.isEmpty()) {
            indent(depth);
        }
        out.append('}');
    }

    private void list(List<?> list, int depth) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            indent(depth + 1);
            value(item, depth + 1);
            separator = ",";
        }
        if (!list.isEmpty()) {
            indent(depth);
        }
        out.append(']');
    }

    private void indent(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
