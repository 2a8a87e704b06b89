package io.harbinger.app.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Builds a page. Text is escaped, except that of {@link #raw}, captions and cells, which are markup. */
public final class Html {

    private final StringBuilder out = new StringBuilder();

    /**
     * Begins a page.
     *
     * @param language of its text, as {@code en} or {@code zh}
     */
    public static Html page(String language, String title) {
        return new Html()
                .raw("<!doctype html>")
                .raw("<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .raw("<title>" + Markup.escape(title) + "</title>")
                .raw("<style>" + style() + "</style></head><body><main>");
    }

    /** The whole page. */
    public String end() {
        return raw("</main></body></html>").toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(
                Html.class.getResourceAsStream("/html/page.css"), "the style sheet is in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Markup as it is. */
    public Html raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    public Html heading(String text) {
        return raw("<h2>" + Markup.escape(text) + "</h2>");
    }

    /** A heading that links lead to by its id. */
    public Html heading(String id, String text) {
        return raw("<h2 id=\"" + id + "\">" + Markup.escape(text) + "</h2>");
    }

    /** A small heading that links lead to by its id. */
    public Html small(String id, String text) {
        return raw("<h3 id=\"" + id + "\">" + Markup.escape(text) + "</h3>");
    }

    public Html small(String text) {
        return raw("<h3>" + Markup.escape(text) + "</h3>");
    }

    public Html hint(String text) {
        return raw("<p class=\"hint\">" + Markup.escape(text) + "</p>");
    }

    public Html open(String element, String css) {
        return raw("<" + element + " class=\"" + css + "\">");
    }

    public Html close(String element) {
        return raw("</" + element + ">");
    }

    /** A box with one figure: what it is, its value, and a remark. */
    public Html keyFigure(String key, String value, String detail) {
        return raw("<div class=\"card\"><div class=\"k\">" + Markup.escape(key) + "</div><div class=\"v\">"
                + Markup.escape(value) + "</div><div class=\"d\">" + Markup.escape(detail) + "</div></div>");
    }

    /** Two drawings of one thing, of which a reader sees the one that fits the width: the second one on a phone. */
    public static String wideOrNarrow(String wide, String narrow) {
        return "<div class=\"wide\">" + wide + "</div><div class=\"narrow\">" + narrow + "</div>";
    }

    /** A drawing with its caption (markup). */
    public Html figure(String caption, String svg) {
        return raw("<figure><figcaption>" + caption + "</figcaption>" + svg + "</figure>");
    }

    /**
     * A table; cells are markup. One whose class is rows turns into cards on a phone, and one whose class is compact
     * stays a table that fits there.
     *
     * @param heads one that starts with # is that of a number, one that starts with ~ is left out on a phone
     */
    public Html table(String css, List<String> heads, List<List<String>> rows) {
        List<TableHead> columns = heads.stream().map(TableHead::of).toList();
        out.append("<div class=\"box\"><table class=\"").append(css).append("\"><thead><tr>");
        columns.forEach(column -> out.append("<th")
                .append(column.attribute())
                .append('>')
                .append(column.text())
                .append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append("<td").append(columns.get(i).attribute()).append(" data-l=\"");
                out.append(columns.get(i).text())
                        .append("\">")
                        .append(row.get(i))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
        return this;
    }

    /** The first rows of a table; the others are folded until the reader opens them. */
    public Html table(String css, List<String> heads, List<List<String>> rows, int first, String more) {
        table(css, heads, rows.subList(0, Math.min(first, rows.size())));
        if (rows.size() > first) {
            raw("<details><summary>" + (rows.size() - first) + " " + Markup.escape(more) + "</summary>");
            table(css, heads, rows.subList(first, rows.size()));
            raw("</details>");
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
