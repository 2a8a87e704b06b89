package io.harbinger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that say what must come out. They change only when {@code -Dgolden.update=true} is given, so that a change is a
 * decision somebody sees in review, never a side effect.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Compares {@code actual} with the file exactly, or rewrites the file where the flag is given. */
    public static void assertSame(String file, String actual) {
        assertSame(FOLDER.resolve(file), actual);
    }

    /** The same with a file that stands elsewhere, since others read it too. */
    public static void assertSame(Path path, String actual) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(path).as("run with -Dgolden.update=true to write it").exists();
            assertThat(actual)
                    .as("differs from %s; if that is meant, run with -Dgolden.update=true", path)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
