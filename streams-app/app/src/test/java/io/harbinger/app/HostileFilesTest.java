package io.harbinger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of settings that no person wrote, in a process that has little memory. */
@Timeout(240)
class HostileFilesTest {

    private static final int MEBI = 1 << 20;

    @TempDir
    private Path directory;

    /** What is written before, again and again, and after; how often; and what is said of it. */
    enum Content {
        HUGE_SCALAR("version: \"", "x", "\"", 8 * MEBI, "is larger than 1048576 bytes"),
        HUGE_FILE("", "a: b\n", "", 40 * MEBI, "is larger than 1048576 bytes"),
        LARGE_SCALAR("version: \"", "x", "\"", MEBI - 100, "version must be letters"),
        LARGE_KEY("", "x", ": 1", MEBI - 100, "mapping values are not allowed here"),
        ENDLESS_LINE("# ", "x", "", 8 * MEBI, "is larger than 1048576 bytes"),
        DEEP_LISTS("a: ", "[", "", MEBI - 100, "is not YAML: Nesting Depth exceeded max 50"),
        DEEP_MAPS("a: ", "{b: ", "", MEBI / 5, "is not YAML: Nesting Depth exceeded max 50"),
        DEEP_DASHES("", "- ", "a", MEBI / 3, "is not YAML: Nesting Depth exceeded max 50"),
        MANY_KEYS("version: a\nx: {", "k,", "}", MEBI / 3, "appears twice"),
        NOT_TEXT("", "\u0000", "", MEBI - 100, "is not YAML");

        private final String before;
        private final String repeated;
        private final String after;
        private final int times;
        private final String message;

        Content(String before, String repeated, String after, int times, String message) {
            this.before = before;
            this.repeated = repeated;
            this.after = after;
            this.times = times;
            this.message = message;
        }

        private Path writeTo(Path file) throws IOException {
            try (Writer out = Files.newBufferedWriter(file)) {
                out.write(before);
                for (int i = 0; i < times; i++) {
                    out.write(repeated);
                }
                out.write(after);
            }
            return file;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseAFileOfSettings(Content content) throws Exception {
        Path file = content.writeTo(directory.resolve("file.yaml"));

        String catalogue = run("catalogue", "--check", file.toString());
        String configuration = run("run", "--config", file.toString());

        assertThat(catalogue).contains("file.yaml", content.message, "exit 3").doesNotContain("OutOfMemory");
        assertThat(configuration).contains("file.yaml", "exit 3").doesNotContain("OutOfMemory");
        assertThat(catalogue.lines()).allMatch(line -> line.length() < 1000);
    }

    private static String run(String... arguments) throws Exception {
        return new CommandProcess(System.getProperty("java.class.path"), List.of("-Xmx192m", "-XX:+UseSerialGC"))
                .run(arguments);
    }
}
