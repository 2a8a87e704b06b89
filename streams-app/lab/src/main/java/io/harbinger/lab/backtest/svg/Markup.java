package io.harbinger.lab.backtest.svg;

/** Text as part of HTML and SVG. */
public final class Markup {

    private Markup() {}

    /** The text with the characters escaped that have a meaning in element content and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
