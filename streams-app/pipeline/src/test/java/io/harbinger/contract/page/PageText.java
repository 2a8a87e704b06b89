package io.harbinger.contract.page;

/** Text as it may stand in HTML. */
final class PageText {

    private PageText() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** One cell of a table; the label stands before it where a screen is too narrow for columns. */
    static String cell(String label, String html) {
        return "<td data-label=\"" + escape(label) + "\">" + html + "</td>";
    }
}
