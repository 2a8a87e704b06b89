package io.harbinger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.text.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors name what is wrong, which may be text that does more than be read. */
class HostileArgumentsTest {

    /** NUL cannot be an argument, nor part of a file's name. */
    private static final String TEXT = HostileText.TEXT.replace("\u0000", "").replace("\uD800", "");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    static List<List<String>> arguments() {
        return List.of(
                List.of(TEXT),
                List.of("run", TEXT),
                List.of("run", "--" + TEXT),
                List.of("run", "--config", TEXT),
                List.of("run", "--threads", TEXT),
                List.of("run", "-b", TEXT),
                List.of("run", "-b", "localhost:1", "--schema-registry-url", "http:" + TEXT),
                List.of("run", "-b", "localhost:1", "-K", TEXT),
                List.of("run", "-b", "localhost:1", "-K", TEXT + "=1"),
                List.of("run", "-b", "localhost:1", "-K", "security.protocol=" + TEXT),
                List.of("run", "-b", "localhost:1", "--prefix", TEXT),
                List.of("topics", "--" + TEXT),
                List.of("simulate", "--rate", TEXT),
                List.of("bridge", "--alertmanager-url", TEXT),
                List.of("bridge", "-b", "localhost:1", "--alertmanager-url", "http://" + "x", "--min-level", TEXT),
                List.of("catalogue", "--check", TEXT),
                List.of("catalogue", "--verbose", "--check", TEXT),
                List.of("describe", "--log-format", TEXT));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void shouldShowArgumentsAsText(List<String> arguments) {
        assertThat(execute(arguments.toArray(String[]::new))).isNotZero();
        assertPlain();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "applicationId: %s",
                "%s: 1",
                "pipeline: {%s: 1}",
                "pipeline: {retention: %s}",
                "pipeline: {unknownSubjects: %s}",
                "schemaRegistryUrl: %s",
                "kafka: {%s: 1}",
                "kafka: {security.protocol: %s}",
                "kafka: {ssl.truststore.location: \"${env:x}\", %s: 1}",
                "catalogue: %s",
                "- %s"
            })
    void shouldShowTextsOfFilesAsText(String template) throws Exception {
        String quoted = "\"" + io.harbinger.app.text.PlainText.of(TEXT).replace("\"", "\\\"") + "\"";
        Path file = directory.resolve("harbinger.yaml");
        Files.writeString(file, String.format(template, quoted) + "\n");

        assertThat(execute("run", "-b", "localhost:1", "--config", file.toString()))
                .isNotZero();
        assertPlain();
    }

    private void assertPlain() {
        String printed = out.toString(StandardCharsets.UTF_8);
        assertThat(printed).contains("harbinger: ");
        printed.lines().forEach(line -> HostileText.assertPlainLine("> " + line.strip()));
        assertThat(printed.lines()).allMatch(line -> line.startsWith("harbinger: ") || line.startsWith("\t"));
    }

    private int execute(String... arguments) {
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return CommandLines.of(new CliContext(InstantSource.system(), stream, stream, "test"))
                .execute(arguments);
    }
}
