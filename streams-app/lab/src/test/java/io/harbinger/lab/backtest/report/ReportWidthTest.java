package io.harbinger.lab.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.html.Html;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page as wide as the window, whatever names files give: long ones break, and a table that is wide scrolls alone. */
class ReportWidthTest {

    @Test
    void shouldBreakNamesWithoutSpaces() throws IOException {
        assertThat(rule("body")).contains("overflow-wrap:anywhere");
        assertThat(rule("figure")).contains("min-width:0");
    }

    @Test
    void shouldKeepATableInABoxThatScrolls() throws IOException {
        assertThat(rule(".box")).contains("overflow-x:auto");
        assertThat(new Html()
                        .table("rows", List.of("subject"), List.of(List.of("a")))
                        .toString())
                .startsWith("<div class=\"box\"><table")
                .endsWith("</table></div>\n");
    }

    /** Notes stand beside names, and may be as long. */
    @Test
    void shouldNotForbidTheBreakOfTextsFromFiles() throws IOException {
        assertThat(rule("td small")).doesNotContain("nowrap");
    }

    private static String rule(String selector) throws IOException {
        String css = css();
        int from = css.indexOf("\n" + selector + "{");
        assertThat(from).as(selector).isNotNegative();
        return css.substring(from, css.indexOf('}', from));
    }

    private static String css() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/html/page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
