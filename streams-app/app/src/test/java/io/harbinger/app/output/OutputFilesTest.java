package io.harbinger.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.InputGuard;
import io.harbinger.app.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user has is there until something whole takes its place; what was read is never written. */
class OutputFilesTest {

    @TempDir
    private Path directory;

    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        input = Files.writeString(directory.resolve("in.csv"), "t,v\n");
    }

    @Test
    void shouldReplaceAFileOnlyOnceItIsComplete() throws IOException {
        Path target = Files.writeString(directory.resolve("a.jsonl"), "before");
        try (OutputFile file = OutputFile.open(target)) {
            file.line("after");
            assertThat(target).hasContent("before");
            file.complete();
        }

        assertThat(target).hasContent("after\n");
        assertThat(names()).containsExactly("a.jsonl", "in.csv");
    }

    @Test
    void shouldLeaveNothingOfAFileThatWasNotCompleted() throws IOException {
        Path target = Files.writeString(directory.resolve("a.jsonl"), "before");
        try (OutputFile file = OutputFile.open(target)) {
            file.line("after");
        }

        assertThat(target).hasContent("before");
        assertThat(names()).containsExactly("a.jsonl", "in.csv");
    }

    @Test
    void shouldKeepAPartUnderItsTemporaryName() throws IOException {
        Path kept;
        try (OutputFile file = OutputFile.open(directory.resolve("a.jsonl"))) {
            file.line("half");
            kept = file.keep();
        }

        assertThat(kept).isEqualTo(directory.resolve("a.jsonl.part")).hasContent("half\n");
        assertThat(directory.resolve("a.jsonl")).doesNotExist();
    }

    @Test
    void shouldReplaceWhatALinkLeadsToAndKeepTheLink() throws IOException {
        Path target = Files.writeString(directory.resolve("real.jsonl"), "before");
        Path link = Files.createSymbolicLink(directory.resolve("link.jsonl"), target);
        try (OutputFile file = OutputFile.open(link)) {
            file.line("after");
            file.complete();
        }

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("after\n");
    }

    @Test
    void shouldSayAtOnceThatAFileCannotBeWritten() {
        Path nowhere = directory.resolve("no/a.jsonl");

        assertThatThrownBy(() -> OutputFile.open(nowhere))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write " + nowhere + ": there is no folder " + directory.resolve("no"));
        assertThatThrownBy(() -> OutputFile.open(directory))
                .hasMessage("cannot write " + directory + ": it is a folder");
        assertThatThrownBy(() -> OutputFolder.open(input))
                .hasMessage("cannot write " + input + ": it is a file, not a folder");
    }

    @Test
    void shouldNameTheFolderThatTakesNoFile() {
        // Not even root can make a file here.
        Path unwritable = Path.of("/proc");
        assumeTrue(Files.isDirectory(unwritable));

        assertThatThrownBy(() -> OutputFile.open(unwritable.resolve("x.jsonl")))
                .hasMessage("cannot write /proc/x.jsonl: the folder /proc cannot be written");
        assertThatThrownBy(() -> OutputFolder.open(unwritable.resolve("report")))
                .hasMessage("cannot write /proc/report: the folder /proc cannot be written");
    }

    @Test
    void shouldRefuseAnInputByAnyPathAndLink() throws IOException {
        Path soft = Files.createSymbolicLink(directory.resolve("soft.csv"), input);
        Path hard = Files.createLink(directory.resolve("hard.csv"), input);
        Path around = Files.createDirectory(directory.resolve("sub")).resolve("../in.csv");

        for (Path output : List.of(input, soft, hard, around)) {
            assertThatThrownBy(() -> new InputGuard(List.of(input)).checkFile("--alerts-out", output))
                    .isInstanceOfSatisfying(
                            CommandFailed.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                    .hasMessage(
                            "--alerts-out " + output + " would write over the input " + input + "; name another one");
        }
    }

    @Test
    void shouldRefuseAnInputThatIsWhereAFileIsWrittenFirst() throws IOException {
        Path part = Files.writeString(directory.resolve("a.jsonl.part"), "{}");

        assertThatThrownBy(() -> new InputGuard(List.of(part)).checkFile("--alerts-out", directory.resolve("a.jsonl")))
                .hasMessageContaining("would write over the input");
    }

    @Test
    void shouldRefuseTwoOutputsInOneFile() {
        var guard = new InputGuard(List.of(input));
        guard.checkFile("--alerts-out", directory.resolve("a.jsonl"));
        guard.checkFile("--scores-out", directory.resolve("b.jsonl"));

        assertThatThrownBy(() -> guard.checkFile("--values-out", directory.resolve("./a.jsonl")))
                .hasMessageContaining("is another option's output already");
    }

    @Test
    void shouldRefuseAFolderWhoseInputsWouldBeWrittenOver() throws IOException {
        Path scored = Files.createDirectories(directory.resolve("out/scores")).resolve("a.csv");
        Files.writeString(scored, "t,v\n");
        var guard = new InputGuard(List.of(scored));

        assertThatThrownBy(() -> guard.checkFolder("--report", directory.resolve("out"), List.of("scores")))
                .hasMessageContaining("would write over the input " + scored);
        guard.checkFolder("--report", directory, List.of("scores"));
    }

    @Test
    void shouldPutAFolderInPlaceOnlyOnceItIsComplete() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("out"));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.writeString(folder.resolve("report.html"), "before");
        try (OutputFolder output = OutputFolder.open(folder)) {
            Files.writeString(output.staging().resolve("report.html"), "after");
            Files.writeString(
                    Files.createDirectory(output.staging().resolve("scores")).resolve("a.csv"), "x");
            assertThat(folder.resolve("report.html")).hasContent("before");
            output.complete();
        }

        assertThat(folder.resolve("report.html")).hasContent("after");
        assertThat(folder.resolve("scores/a.csv")).hasContent("x");
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void shouldRemoveAFolderThatItMadeInVain() {
        Path folder = directory.resolve("out");
        OutputFolder.open(folder).close();

        assertThat(folder).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
