package io.harbinger.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void shouldBeTheUsersDirectoryOfState() {
        assertThat(StateDirectory.byDefault(Map.of("XDG_STATE_HOME", "/srv/state")::get, "/home/a"))
                .isEqualTo(Path.of("/srv/state/harbinger"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative/state"})
    void shouldBeBelowTheHomeWhenTheVariableNamesNoAbsoluteDirectory(String named) {
        Path expected = Path.of("/home/a/.local/state/harbinger");

        assertThat(StateDirectory.byDefault(Map.of("XDG_STATE_HOME", named)::get, "/home/a"))
                .isEqualTo(expected);
        assertThat(StateDirectory.byDefault(unset -> null, "/home/a")).isEqualTo(expected);
    }

    @Test
    void shouldMakeTheDirectory() {
        Path state = directory.resolve("a/b");

        assertThat(StateDirectory.require(state)).isEqualTo(state).isDirectory();
        assertThat(StateDirectory.require(state)).isDirectory();
    }

    @Test
    void shouldSayInOneLineWhatToDoWhenItCannotBeMade() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> StateDirectory.require(file.resolve("state")))
                .isInstanceOfSatisfying(
                        StateDirectoryException.class,
                        e -> assertThat(e.lines())
                                .singleElement()
                                .asString()
                                .contains(file.resolve("state").toString(), "--state-dir", "streams.stateDir"));
    }
}
