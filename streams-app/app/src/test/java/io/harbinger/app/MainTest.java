package io.harbinger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        return new CommandProcess(
                        System.getProperty("java.class.path"),
                        List.of("-Dlogback.statusListenerClass=ch.qos.logback.core.status.OnConsoleStatusListener"))
                .run(arguments);
    }
}
