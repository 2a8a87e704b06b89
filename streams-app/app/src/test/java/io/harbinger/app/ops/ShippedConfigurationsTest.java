package io.harbinger.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.cluster.KafkaClientRules;
import io.harbinger.app.config.AppConfigReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The configurations of compose and Kubernetes are such as the application accepts. */
class ShippedConfigurationsTest {

    static Stream<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(OpsFiles.root().resolve("kubernetes"))) {
            return Stream.concat(
                            files.filter(file -> file.endsWith("harbinger.yaml")),
                            Stream.of(OpsFiles.root().resolveSibling("docker/harbinger.yaml")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeAccepted(Path file) {
        var reader = new AppConfigReader(variable -> "value-of-" + variable, new KafkaClientRules());

        assertThat(reader.read(file).problems()).isEmpty();
    }
}
