package io.harbinger.app.html;

/**
 * The head of a column.
 *
 * @param text escaped
 * @param attribute of its cells: their class, or nothing
 */
record TableHead(String text, String attribute) {

    /** Of a text with marks before it: # for numbers, ~ for what is left out on a phone. */
    static TableHead of(String marked) {
        boolean wide = marked.startsWith("~");
        String rest = wide ? marked.substring(1) : marked;
        boolean number = rest.startsWith("#");
        String css = (number ? "n" : "") + (number && wide ? " " : "") + (wide ? "wide" : "");
        return new TableHead(
                Markup.escape(number ? rest.substring(1) : rest), css.isEmpty() ? "" : " class=\"" + css + "\"");
    }
}
