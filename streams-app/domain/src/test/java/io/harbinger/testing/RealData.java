package io.harbinger.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The public data beside the repository, which is no part of the project: tests that need it skip where it is absent.
 */
public final class RealData {

    private RealData() {}

    /** A file or folder of it; skips the test, saying what is missing, where there is none. */
    public static Path require(String path) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("schemas/pom.xml"))) {
                Path file = at.resolve("../shared/data").resolve(path).normalize();
                assumeTrue(Files.exists(file), "no real data: " + file + " is absent");
                return file;
            }
        }
        throw new IllegalStateException("not inside the repository");
    }
}
