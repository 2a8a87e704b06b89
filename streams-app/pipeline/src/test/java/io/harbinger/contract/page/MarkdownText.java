package io.harbinger.contract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The Markdown that the guide for subscribers is written in: headings, paragraphs, lists, tables, code. */
final class MarkdownText {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private final StringBuilder html = new StringBuilder();
    private final List<String> block = new ArrayList<>();

    private MarkdownText() {}

    /** As HTML; the first heading, which is the page's own, is left out. */
    static String html(String markdown) {
        var text = new MarkdownText();
        boolean inCode = false;
        for (String line : markdown.lines().skip(1).toList()) {
            if (line.startsWith("```")) {
                text.endBlock();
                text.html.append(inCode ? "</pre>\n" : "<pre>");
                inCode = !inCode;
            } else if (inCode) {
                text.html.append(PageText.escape(line)).append('\n');
            } else {
                text.line(line);
            }
        }
        text.endBlock();
        text.endList();
        return text.html.toString();
    }

    /** Second-level headings, in order. */
    static List<String> headings(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private void line(String line) {
        boolean begins = line.isBlank() || line.startsWith("#") || line.startsWith("- ");
        boolean otherKind = !block.isEmpty() && isRow(line) != isRow(block.get(0));
        if (begins || otherKind) {
            endBlock();
        }
        if (!line.isBlank()) {
            block.add(line);
        }
    }

    private static boolean isRow(String line) {
        return line.startsWith("|");
    }

    private void endBlock() {
        if (block.isEmpty()) {
            return;
        }
        String first = block.get(0);
        boolean item = first.startsWith("- ");
        if (!item) {
            endList();
        }
        if (isRow(first)) {
            table();
        } else if (first.startsWith("## ")) {
            String heading = first.substring(3);
            html.append("<h2 id=\"")
                    .append(anchor(heading))
                    .append("\">")
                    .append(inline(heading))
                    .append("</h2>\n");
        } else if (item) {
            html.append(inList() ? "" : "<ul>\n")
                    .append("<li>")
                    .append(inline(String.join("\n", block).substring(2)))
                    .append("</li>\n");
        } else {
            html.append("<p>").append(inline(String.join("\n", block))).append("</p>\n");
        }
        block.clear();
    }

    private boolean inList() {
        return html.toString().endsWith("</li>\n");
    }

    private void endList() {
        if (inList()) {
            html.append("</ul>\n");
        }
    }

    private void table() {
        List<String> labels = cells(block.get(0));
        html.append("<table><thead><tr>");
        labels.forEach(label -> html.append("<th>").append(inline(label)).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        for (String row : block.subList(2, block.size())) {
            html.append("<tr>");
            List<String> cells = cells(row);
            for (int i = 0; i < cells.size(); i++) {
                html.append(PageText.cell(labels.get(i), inline(cells.get(i))));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.strip().replaceAll("^\\||\\|$", "").split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    static String inline(String text) {
        String escaped = PageText.escape(text);
        String code = CODE.matcher(escaped).replaceAll("<code>$1</code>");
        // What the guide says of the page, the page says of itself.
        String linked = LINK.matcher(code).replaceAll("<a href=\"$2\">$1</a>");
        return BOLD.matcher(linked.replace("href=\"index.html#", "href=\"#")).replaceAll("<strong>$1</strong>");
    }
}
