package io.harbinger.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The page beside the document says what document, schemas and guide say. */
class ContractPageTest {

    private static final Path FOLDER = Path.of("..", "docs", "contract");

    private final String html = page(read("asyncapi.yaml"), read("README.md"));

    @Test
    void shouldBeThePageOfTheFile() {
        Golden.assertSame(FOLDER.resolve("index.html"), html);
    }

    /** Whoever changes the document, a schema or the guide has to make the page anew. */
    @ParameterizedTest
    @CsvSource({
        "harbinger.alerts.v1, harbinger.alert.v1",
        "ce_subject, ce_topic",
        "v8/AlertTransition, v7/AlertTransition",
        "'Every closed pane ', 'Each closed pane '",
        "cleanup.policy: [compact], cleanup.policy: [delete]",
    })
    void shouldChangeWithTheDocument(String written, String other) {
        String changed = read("asyncapi.yaml").replace(written, other);

        assertThat(page(changed, read("README.md"))).isNotEqualTo(html);
    }

    @Test
    void shouldChangeWithTheGuide() {
        assertThat(page(read("asyncapi.yaml"), read("README.md") + "\nMore.\n")).isNotEqualTo(html);
    }

    @Test
    void shouldNeedNothingElse() {
        assertThat(html)
                .doesNotContain("<script", "<img", "<link", "@import", "url(", "<iframe", " style=", " onclick");
    }

    @Test
    void shouldHaveATargetForEveryLinkWithinIt() {
        var ids = new TreeSet<String>();
        Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .forEach(id -> {
                    assertThat(ids.add(id)).as("twice: %s", id).isTrue();
                });
        Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .forEach(link -> assertThat(ids).contains(" id=\"" + link.group(1) + "\""));
        Pattern.compile("href=\"([^#\"][^\"#]*)")
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .forEach(link -> assertThat(link.startsWith("https://") || Files.exists(FOLDER.resolve(link)))
                        .as(link)
                        .isTrue());
    }

    @Test
    void shouldShowTextsAsTheyAre() {
        assertThat(MarkdownText.inline("a < b, `c & \"d\"`, **e** and [f](g.md)"))
                .isEqualTo(
                        "a &lt; b, <code>c &amp; &quot;d&quot;</code>, <strong>e</strong> and <a href=\"g.md\">f</a>");
        assertThat(MarkdownText.html(
                        "# T\n\nOne\ntwo\n\n- a\n  b\n- c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n## Next one\n"))
                .isEqualTo("<p>One\ntwo</p>\n<ul>\n<li>a\n  b</li>\n<li>c</li>\n</ul>\n"
                        + "<table><thead><tr><th>x</th><th>y</th></tr></thead><tbody>\n"
                        + "<tr><td data-label=\"x\">1</td><td data-label=\"y\">2</td></tr>\n</tbody></table>\n"
                        + "<h2 id=\"next-one\">Next one</h2>\n");
    }

    private static String page(String yaml, String guide) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        JsonNode document = new ObjectMapper().valueToTree(tree);
        return new ContractPage(guide, document, ContractPageTest::schema, style()).html();
    }

    private static Optional<Schema> schema(String file) {
        return Files.exists(FOLDER.resolve(file))
                ? Optional.of(new Schema.Parser().parse(read(file)))
                : Optional.empty();
    }

    private static String style() {
        return read("../../pipeline/src/test/resources/contract/page.css");
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
