package io.harbinger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The jar and the libraries beside it, as the image ships them. A test's own class path has more: a library that only
 * tests declare would be missing here and nowhere else.
 */
@Timeout(120)
class ShippedClassPathIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Test
    void shouldHoldNoBrokerAndNoSecondLogger() throws IOException {
        try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
            assertThat(libraries.map(library -> library.getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(name -> name.matches("(kafka_|kafka-server|kafka-metadata|kafka-raft|scala|log4j"
                            + "|commons-collections-3|harbinger-lab|harbinger-bench).*"));
        }
    }

    @Test
    void shouldFindAllThatItsCommandsNeed() throws Exception {
        assertThat(run("--help"))
                .contains("run ", "simulate ", "bridge ", "exit 0")
                .doesNotContain("demo ", "replay ");
        assertThat(run("catalogue")).contains("exit 0");
        assertThat(run("describe")).contains("Sub-topology: 0", "exit 0");
        assertThat(run("run", "-b", "localhost:1")).contains("exit 5");
    }

    private static String run(String... arguments) throws Exception {
        return new CommandProcess(TARGET.resolve("harbinger.jar") + ":" + TARGET.resolve("lib") + "/*", List.of())
                .run(arguments);
    }
}
