package io.harbinger.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The schemas as they are in the sources, and as they were released. */
final class Contracts {

    /** {@code -Dschemas.release=v1} writes what the release lacks; without it the tests only read. */
    static final String RELEASE_FLAG = "schemas.release";

    static final Path RELEASED = Path.of("src/test/resources/released");
    static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path SOURCES = Path.of("src/main/avro");

    private Contracts() {}

    /** The current schema of every record type that a topic carries, self-contained, in alphabetical order. */
    static List<Schema> current() {
        return files(SOURCES, ".avsc")
                .map(Contracts::name)
                .map(Contracts::generated)
                .toList();
    }

    static Schema generated(String name) {
        try {
            return SpecificData.get().getSchema(Class.forName("io.harbinger.schema." + name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class was generated from " + name + ".avsc", e);
        }
    }

    /** Names of the releases, oldest first: v1, v2, … */
    static List<String> releases() {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> "v" + n)
                .takeWhile(version -> Files.isDirectory(RELEASED.resolve(version)))
                .toList();
    }

    static Path released(String version, String name) {
        return RELEASED.resolve(version).resolve(name + ".avsc");
    }

    static Stream<Schema> released(String version) {
        return files(RELEASED.resolve(version), ".avsc").map(Contracts::parse);
    }

    static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> files(Path directory, String suffix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    static String howToRelease(String name) {
        String next = releases().isEmpty() ? "v1" : releases().get(releases().size() - 1);
        return name + " has no released version. Write its sample by hand to " + SAMPLES + "/" + next + "/" + name
                + ".json (Avro JSON encoding), run `mvn -pl schemas test -D" + RELEASE_FLAG + "=" + next
                + "` and commit what it wrote.";
    }
}
