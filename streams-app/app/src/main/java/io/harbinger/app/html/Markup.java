package io.harbinger.app.html;

import io.harbinger.app.text.PlainText;

/** Text as part of HTML and SVG. */
public final class Markup {

    private Markup() {}

    /**
     * The text with the characters escaped that have a meaning in element content and in quoted attributes, or none at
     * all.
     */
    public static String escape(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
