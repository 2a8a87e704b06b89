package io.harbinger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a process of its own, since logging is set up once. */
@Timeout(120)
class MainTest {

    @Test
    void shouldChooseTheLogFormatBeforeAnythingLogs() throws Exception {
        String output = run("describe", "--log-format", "json");

        assertThat(output)
                .contains("logback-json.xml")
                .contains("Sub-topology: 0")
                .contains("exit 0");
    }

    @Test
    void shouldExitWithTheCodeOfTheCommand() throws Exception {
        assertThat(run("bogus")).contains("harbinger: Unmatched argument").contains("exit 2");
    }

    private static String run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.OnConsoleStatusListener",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.harbinger.schema",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output + "\nexit " + process.exitValue();
    }
}
