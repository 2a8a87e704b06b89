package io.harbinger.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryDirectoryTest {

    @Test
    void shouldBeGoneWithAllThatIsInItWhenClosed() throws IOException {
        Path path;
        try (var directory = TemporaryDirectory.create("harbinger-test-")) {
            path = directory.path();
            Path deep = Files.createDirectories(path.resolve("a/b"));
            Files.writeString(deep.resolve("file"), "x");
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void shouldNotMindWhenItIsGoneAlready() throws IOException {
        var directory = TemporaryDirectory.create("harbinger-test-");
        Files.delete(directory.path());

        directory.close();

        assertThat(directory.path()).doesNotExist();
    }
}
