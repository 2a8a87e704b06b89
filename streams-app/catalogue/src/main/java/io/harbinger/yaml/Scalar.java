package io.harbinger.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of reading a single value strictly.
 *
 * @param value null when it is not one of its kind
 * @param message what was expected and what was found; empty when there is a value
 */
record Scalar<T>(@Nullable T value, String message) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");

    static Scalar<String> text(YamlNode node) {
        return node instanceof YamlNode.Text text ? new Scalar<>(text.value(), "") : no("text", node);
    }

    /** A finite decimal number; NaN, infinities, decimal commas and digit groups are refused. */
    static Scalar<Double> number(YamlNode node) {
        if (node instanceof YamlNode.Text text && NUMBER.matcher(text.value()).matches()) {
            double value = Double.parseDouble(text.value());
            return Double.isFinite(value) ? new Scalar<>(value, "") : no("a finite number", node);
        }
        return no("a finite number", node);
    }

    static Scalar<Integer> whole(YamlNode node) {
        return node instanceof YamlNode.Text text && WHOLE.matcher(text.value()).matches()
                ? new Scalar<>(Integer.parseInt(text.value()), "")
                : no("a whole number", node);
    }

    static Scalar<Boolean> bool(YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            if (text.value().equals("true") || text.value().equals("false")) {
                return new Scalar<>(Boolean.valueOf(text.value()), "");
            }
        }
        return no("true or false", node);
    }

    static Scalar<Duration> duration(YamlNode node) {
        try {
            if (node instanceof YamlNode.Text text) {
                return new Scalar<>(Duration.parse(text.value()), "");
            }
        } catch (DateTimeException e) {
            // Reported like any other value that is not a duration.
        }
        return no("an ISO 8601 duration such as PT5M, PT12H or P7D", node);
    }

    static <E> Scalar<E> choice(YamlNode node, Map<String, E> choices) {
        String hint = "";
        if (node instanceof YamlNode.Text text) {
            E chosen = choices.get(text.value());
            if (chosen != null) {
                return new Scalar<>(chosen, "");
            }
            hint = Nearest.hint(text.value(), choices.keySet());
        }
        String expected = "must be one of " + String.join(", ", choices.keySet());
        return new Scalar<>(null, expected + "; was " + node.describe() + hint);
    }

    private static <T> Scalar<T> no(String expected, YamlNode node) {
        return new Scalar<>(null, "must be " + expected + ", was " + node.describe());
    }
}
