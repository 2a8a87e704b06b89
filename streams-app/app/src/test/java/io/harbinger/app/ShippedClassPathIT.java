package io.harbinger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
        assertThat(run("run", "-b", "localhost:1", "-K", "default.api.timeout.ms=2000"))
                .contains("did not answer within 2 s", "exit 5");
    }

    @Test
    void shouldBeWhatTheBillOfMaterialsSays() throws Exception {
        JsonNode bill =
                new ObjectMapper().readTree(TARGET.resolve("harbinger.cdx.json").toFile());
        Map<String, String> listed = new TreeMap<>();
        bill.path("components").forEach(component -> listed.put(jar(component), sha256(component)));
        Map<String, String> shipped = new TreeMap<>();
        try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                shipped.put(String.valueOf(library.getFileName()), sha256(library));
            }
        }

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("name").asText())
                .isEqualTo("harbinger-app");
        assertThat(bill.has("serialNumber"))
                .as("a number that differs from build to build")
                .isFalse();
        assertThat(listed).isEqualTo(shipped);
    }

    private static String jar(JsonNode component) {
        String classifier = component.path("purl").asText().replaceFirst("^.*[?&]classifier=([^&]*).*$", "-$1");
        return component.path("name").asText() + "-" + component.path("version").asText()
                + (classifier.startsWith("-") ? classifier : "") + ".jar";
    }

    private static String sha256(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "no SHA-256";
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Two builds give the same bytes only where nothing in a jar depends on when or in which order it was packed. */
    @Test
    void shouldHoldNothingThatDiffersFromBuildToBuild() throws Exception {
        List<Path> ours = new ArrayList<>(List.of(TARGET.resolve("harbinger.jar")));
        try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
            libraries
                    .filter(library -> String.valueOf(library.getFileName()).startsWith("harbinger-"))
                    .forEach(ours::add);
        }
        assertThat(ours).hasSizeGreaterThan(3);
        for (Path jar : ours) {
            try (JarFile content = new JarFile(jar.toFile())) {
                assertThat(content.stream().map(JarEntry::getTimeLocal).distinct())
                        .as("times in %s", jar)
                        .containsExactly(LocalDateTime.parse("2026-11-24T00:00:00"));
                assertThat(content.getManifest().getMainAttributes().keySet())
                        .extracting(Object::toString)
                        .doesNotContain("Built-By", "Build-Time", "Build-Jdk", "Bnd-LastModified");
            }
        }
    }

    private static String run(String... arguments) throws Exception {
        return new CommandProcess(TARGET.resolve("harbinger.jar") + ":" + TARGET.resolve("lib") + "/*", List.of())
                .run(arguments);
    }
}
