package io.harbinger.app.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFileTest {

    private static final String SUEZ =
            "{\"subjectId\":\"suez-canal\",\"subjectType\":\"NODE\",\"dimensions\":{\"stability\":%s,\"security\":null}}\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("scores.jsonl");
    }

    @Test
    void shouldTakeTheLastScoresOfASubject() throws IOException {
        Files.writeString(file, SUEZ.formatted("12.5") + "\n" + SUEZ.formatted("73"), StandardCharsets.UTF_8);

        assertThat(ScoreFile.read(file))
                .containsOnlyKeys(Subject.node("suez-canal"))
                .containsValue(new DimensionScores(null, null, 73.0, null));
    }

    @Test
    void shouldNameTheLineThatIsNoScore() throws IOException {
        Files.writeString(file, SUEZ.formatted("12.5") + "{\"subjectId\":\"x\"}\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ScoreFile.read(file))
                .isInstanceOf(ScoreFileException.class)
                .hasMessageContaining("scores.jsonl:2: is no risk score");
    }

    @Test
    void shouldRefuseAFileWithoutScores() throws IOException {
        Files.writeString(file, "\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ScoreFile.read(file)).hasMessageContaining("has no scores");

        Files.write(file, new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> ScoreFile.read(file)).hasMessageContaining("cannot be read as lines of text");

        assertThatThrownBy(() -> ScoreFile.read(folder.resolve("absent"))).isInstanceOf(ScoreFileException.class);
    }
}
