package io.harbinger.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;

/**
 * The contract as one page of HTML that needs nothing else: the guide for subscribers, then topics, headers and types of
 * the AsyncAPI document. It has no script, no font and no picture, so it can be read from a disk, a mail or a wiki.
 */
final class ContractPage {

    private final String guide;
    private final JsonNode document;
    private final String style;
    private final TopicSections topics;
    private final HeaderTables headers;
    private final ReleasedSchemas released;
    private final AvroTypes types = new AvroTypes();

    /**
     * A page.
     *
     * @param guide Markdown
     * @param document AsyncAPI
     * @param avro the schema of a file, named as the document does; empty where there is none
     * @param style CSS
     */
    ContractPage(String guide, JsonNode document, Function<String, Optional<Schema>> avro, String style) {
        this.guide = guide;
        this.document = document;
        this.style = style;
        this.topics = new TopicSections(document, file -> avro.apply(file).orElseThrow());
        this.headers = new HeaderTables(document.at("/components/schemas"));
        this.released = new ReleasedSchemas(avro);
        topics.files().forEach(file -> types.add(avro.apply(file).orElseThrow()));
    }

    String html() {
        String title = "Harbinger: the contract of the topics";
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header><h1>%s</h1>
                <p>Version %s, AsyncAPI %s. Made from README.md, asyncapi.yaml and the Avro schemas; do not edit.</p></header>
                <nav aria-label="Contents">
                %s</nav>
                <main>
                %s<h2 id="topics-written">Topics that Harbinger writes</h2>
                %s<h2 id="topics-read">Topics that Harbinger reads</h2>
                %s<h2 id="headers">Headers</h2>
                <p>Values are UTF-8.</p>
                %s<h2 id="released">Released schemas</h2>
                <p>A value in single-object encoding begins with these bytes: the marker, and the fingerprint of the schema it was
                written with. Take them from here; some Avro libraries compute another fingerprint.</p>
                %s<h2 id="types">Avro types</h2>
                <p>Times are UTC, milliseconds since 1970. In JSON they are text such as <code>2021-03-24T12:00:00.000Z</code>.
                A field with "or null" or "else" may be missing from records of earlier releases.</p>
                %s</main>
                </body>
                </html>
                """.formatted(
                        title,
                        style,
                        title,
                        document.at("/info/version").asText(),
                        document.path("asyncapi").asText(),
                        contents(),
                        MarkdownText.html(guide),
                        sections(topics.names(true)),
                        sections(topics.names(false)),
                        headers.html(),
                        released.html(topics.files()),
                        types.html());
    }

    private String sections(List<String> names) {
        var html = new StringBuilder();
        names.forEach(name -> html.append(topics.html(name)));
        return html.toString();
    }

    private String contents() {
        var html = new StringBuilder("<p>Guide</p><ul>\n");
        MarkdownText.headings(guide)
                .forEach(heading -> item(html, MarkdownText.anchor(heading), PageText.escape(heading)));
        html.append("</ul>\n<p><a href=\"#topics-written\">Topics written</a></p><ul>\n");
        topics.names(true).forEach(name -> item(html, "topic-" + name, PageText.escape(topics.address(name))));
        html.append("</ul>\n<p><a href=\"#topics-read\">Topics read</a></p><ul>\n");
        topics.names(false).forEach(name -> item(html, "topic-" + name, PageText.escape(topics.address(name))));
        html.append("</ul>\n<p><a href=\"#headers\">Headers</a></p><ul>\n");
        headers.names().forEach(name -> item(html, "headers-" + name, name));
        html.append("</ul>\n<p><a href=\"#released\">Released schemas</a></p>\n");
        html.append("<p><a href=\"#types\">Avro types</a></p><details><summary>all ")
                .append(types.names().size())
                .append("</summary><ul>\n");
        types.names().forEach(name -> item(html, "type-" + name, name));
        return html.append("</ul></details>\n").toString();
    }

    private static void item(StringBuilder html, String anchor, String text) {
        html.append("<li><a href=\"#").append(anchor).append("\">").append(text).append("</a></li>\n");
    }
}
