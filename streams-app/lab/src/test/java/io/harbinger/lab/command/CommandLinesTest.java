package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"run", "topics", "reset", "bridge", "catalogue", "describe"})
    void shouldHelpWithAnExampleAndExitCodes(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out()).contains("Example:", "  harbinger " + command, "Exit codes:", "143   terminated");
    }

    /** Picocli takes a lone % for a format, and complains on standard error wherever help is shown. */
    @Test
    void shouldShowTheHelpOfEveryCommandWithoutComplaint() {
        PrintStream before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            assertThat(helpOf(CommandLines.of(context(InstantSource.system()))))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(help -> assertThat(help).startsWith("Usage: harbinger"));
        } finally {
            System.setErr(before);
        }
        assertThat(err()).isEmpty();
    }

    private static List<String> helpOf(CommandLine command) {
        List<String> help = new ArrayList<>(List.of(command.getUsageMessage()));
        command.getSubcommands().values().forEach(each -> help.addAll(helpOf(each)));
        return help;
    }

    @Test
    void shouldSayInOneLineWhichOptionIsUnknown() {
        assertThat(execute("run", "--bogus")).isEqualTo(2);
        assertThat(err().lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("harbinger: Unknown option: '--bogus'")
                        .endsWith("(see 'harbinger run --help')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "topics --verify", "reset", "bridge --alertmanager-url http://localhost:1"})
    void shouldAskForBrokersWhenNoneAreNamed(String command) {
        assertThat(execute(command.split(" "))).isEqualTo(2);
        assertThat(err()).contains("Missing required option: '--bootstrap-servers");
    }

    @Test
    void shouldAskForACommand() {
        assertThat(execute()).isEqualTo(2);
        assertThat(err()).isEqualTo("harbinger: Missing command (see 'harbinger --help')\n");
    }

    @Test
    void shouldSayWhichValueIsWrong() {
        assertThat(execute("run", "-b", "localhost:1", "--threads", "0")).isEqualTo(2);
        assertThat(err()).isEqualTo("harbinger: threads must be at least 1, was 0\n");
    }

    @Test
    void shouldListEveryMistakeOfAFileWithItsLine() throws Exception {
        Path file = Files.writeString(directory.resolve("app.yaml"), "http:\n  port: 70000\nbogus: 1\n");

        assertThat(execute("run", "--config", file.toString())).isEqualTo(3);
        assertThat(err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("harbinger: " + file + ":"))
                .anySatisfy(line -> assertThat(line).contains(":2:", "port", "70000"))
                .anySatisfy(line -> assertThat(line).contains(":3:", "bogus"));
    }

    @Test
    void shouldGiveTheTraceOnlyWhenVerbose() {
        InstantSource broken = () -> {
            throw new IllegalStateException("no clock");
        };
        assertThat(CommandLines.of(context(broken)).execute("demo")).isEqualTo(1);
        assertThat(err())
                .isEqualTo("harbinger: unexpected failure: IllegalStateException: no clock"
                        + " (--verbose gives the trace)\n");

        err.reset();
        CommandLines.of(context(broken)).execute("demo", "--verbose");

        assertThat(err()).contains("harbinger: unexpected failure", "\tat io.harbinger");
    }

    private int execute(String... arguments) {
        return CommandLines.of(context(InstantSource.system())).execute(arguments);
    }

    private CliContext context(InstantSource clock) {
        return new CliContext(
                clock,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "test");
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
