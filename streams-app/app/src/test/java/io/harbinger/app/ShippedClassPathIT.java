package io.harbinger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.harbinger.schema",
                "-cp",
                TARGET.resolve("harbinger.jar") + ":" + TARGET.resolve("lib") + "/*",
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output + "\nexit " + process.exitValue();
    }
}
