package io.harbinger.app.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;

/**
 * Text from inputs as it may stand before people: on a terminal, in a log, in a label, in a page. What would move the
 * cursor, colour, reorder or hide other text, or begin a line, is shown as an escape of Java and JSON ({@code \u001b},
 * {@code \n}); all else stays. Applied twice it changes nothing more, and inside a JSON text it keeps the meaning.
 */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /** The text on one line, without control characters, bidirectional overrides and other invisible ones. */
    public static String of(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isEscaped(text.codePointAt(at))) {
                return escaped(text, at);
            }
        }
        return text;
    }

    /** The same for a text of several lines, which stay lines. */
    public static String lines(String text) {
        return text.lines().map(line -> PlainText.of(line) + "\n").collect(Collectors.joining());
    }

    /** A stack trace, every line of it indented, so that no message in it can pass for a line of its own. */
    public static String trace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return indented(trace.toString());
    }

    /** The lines of a text, each after a tab, and without control characters. */
    public static String indented(String text) {
        return text.lines()
                .map(line -> "\t" + PlainText.of(line.strip()) + "\n")
                .collect(Collectors.joining());
    }

    /** Joiners are invisible too, but names in Persian and the languages of India are spelt with them. */
    private static boolean isEscaped(int c) {
        if (c < 0x7F) {
            return c < ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    private static String escaped(String text, int from) {
        var plain = new StringBuilder(text.length() + 16).append(text, 0, from);
        text.codePoints().skip(text.codePointCount(0, from)).forEach(c -> {
            if (isEscaped(c)) {
                escape(c, plain);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static void escape(int c, StringBuilder plain) {
        switch (c) {
            case '\n' -> plain.append("\\n");
            case '\r' -> plain.append("\\r");
            case '\t' -> plain.append("\\t");
            default -> {
                for (char unit : Character.toChars(c)) {
                    plain.append(String.format("\\u%04x", (int) unit));
                }
            }
        }
    }
}
