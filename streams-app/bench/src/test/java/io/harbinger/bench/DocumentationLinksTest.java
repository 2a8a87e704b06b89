package io.harbinger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The relative links of the documentation lead to files of this tree, so a moved file shows in the build. */
@NullMarked
class DocumentationLinksTest {

    private static final Path ROOT = root();
    /** The target of {@code [text](target)}, without an anchor. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    private static final Pattern ABSOLUTE = Pattern.compile("[a-z]+:.*");

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsToAFile(String page) throws IOException {
        Path directory = ROOT.resolve(page).resolveSibling("");
        assertThat(links(Files.readString(ROOT.resolve(page))))
                .as("links of %s", page)
                .allSatisfy(link -> assertThat(directory.resolve(link)).exists());
    }

    @Test
    void readsTheTargetsOfLinks() {
        assertThat(links("[a](../x.md), [b\nc](dir#part) and [d](https://example.org/y), [e](#here)"))
                .containsExactly("../x.md", "dir");
    }

    private static List<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !ABSOLUTE.matcher(link).matches())
                .toList();
    }

    static List<String> pages() {
        return Stream.of(
                        Stream.of("README.md", "CONTRIBUTING.md", "docker/README.md", "streams-app/examples/README.md"),
                        below("streams-app/docs"),
                        below("ops"))
                .flatMap(pages -> pages)
                .toList();
    }

    private static Stream<String> below(String directory) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> ROOT.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + directory, e);
        }
    }

    /** Tests run in the root of the repository or in a module below it. */
    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("CONTRIBUTING.md"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
