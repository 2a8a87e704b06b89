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

    /** One by name; empty where there is none. */
    public static Optional<Mapping> named(String name) {
        return text(name).map(text -> {
            Loaded<Mapping> loaded = MappingFile.parse("mappings/" + name + ".yaml", text);
            return loaded.orThrow();
        });
    }

    /** Its text, to start one's own from; empty where there is none. */
    public static Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Mappings.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("mapping " + name + " is not in the jar");
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
