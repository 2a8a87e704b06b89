package io.harbinger.app.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files under {@code ops}, as trees. */
final class OpsFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OpsFiles() {}

    /** The directory {@code ops} of the repository; tests run in the root or in a module below. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("ops/prometheus"))) {
                return at.resolve("ops");
            }
        }
        throw new IllegalStateException("not inside the repository");
    }

    static List<Path> list(String directory, String suffix) {
        try (Stream<Path> files = Files.walk(root().resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Every document of a file. */
    static List<JsonNode> yaml(Path file) {
        var all = new ArrayList<JsonNode>();
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        yaml.loadAll(text(file)).forEach(document -> all.add(JSON.valueToTree(document)));
        return all;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
