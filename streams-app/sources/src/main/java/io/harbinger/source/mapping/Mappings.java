package io.harbinger.source.mapping;

import io.harbinger.yaml.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The mappings that are shipped. */
public final class Mappings {

    private static final List<String> NAMES =
            List.of("portwatch-chokepoints", "portwatch-ports", "cyport", "series", "scms", "comtrade");

    private Mappings() {}

    /** Their names, in the order in which they are listed to a user. */
    public static List<String> names() {
        return NAMES;
    }

    /** The name of one that reads a table with these columns; empty where none does. */
    public static Optional<String> reading(List<String> columns) {
        return OtherFormat.reading(Header.of(columns));
    }

    /** One by name; empty where there is none. */
    public static Optional<Mapping> named(String name) {
        return text(name).map(text -> {
            Loaded<Mapping> loaded = MappingFile.parse("mappings/" + name + ".yaml", text);
            return loaded.orThrow();
        });
    }

    /** Its text, to start one's own from; empty where there is none. */
    public static Optional<String> text(String name) {
        return NAMES.contains(name) ? Optional.of(resource(name + ".yaml")) : Optional.empty();
    }

    /** The JSON Schema of mapping files, for editors; what is valid beyond their form, {@link MappingFile} says. */
    public static String schema() {
        return resource("mapping.schema.json");
    }

    private static String resource(String file) {
        try (InputStream in = Mappings.class.getResourceAsStream("/mappings/" + file)) {
            if (in == null) {
                throw new IllegalStateException("mappings/" + file + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
