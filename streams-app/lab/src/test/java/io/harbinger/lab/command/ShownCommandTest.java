package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownCommandTest {

    @Test
    void shouldNameFilesWithoutTheFoldersOfThisMachine() {
        assertThat(ShownCommand.of(
                        "backtest",
                        List.of("--format", "cyport", "--labels=/home/ann/cyport/storms 1.csv", "../data/vessels.csv")))
                .isEqualTo("harbinger backtest --format cyport '--labels=storms 1.csv' vessels.csv");
    }

    @Test
    void shouldShortenAFolderThatExists(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));

        assertThat(ShownCommand.of("backtest", List.of(data + "/"))).isEqualTo("harbinger backtest data");
    }

    @Test
    void shouldLeaveOtherWordsAsTheyAre() {
        assertThat(ShownCommand.of("backtest", List.of("--zone", "Europe/Berlin", "/")))
                .isEqualTo("harbinger backtest --zone Europe/Berlin /");
    }
}
