package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAndSimulateTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"demo", "simulate", "broker", "alerts", "alerts why", "alerts ack", "alerts unack"})
    void shouldHelpWithAnExampleAndExitCodes(String command) {
        assertThat(execute((command + " --help").split(" "))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Example:", "  harbinger " + command, "Exit codes:")
                .doesNotContain("${");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    demo --speed 0                 | --speed must be a finite number above 0, was 0.0
                    demo --speed NaN               | --speed must be a finite number above 0, was NaN
                    demo --seconds 0               | --seconds must be at least 1, was 0
                    demo --port 65536              | --port must be 0 to 65535, was 65536
                    simulate -b h:1 --rate -1      | --rate must be a finite number above 0, was -1.0
                    simulate -b h:1 --seconds 0    | --seconds must be at least 1, was 0
                    simulate -b h:1 --count 0      | --count must be at least 1, was 0
                    simulate -b h:1 --history -1   | --history must be at least 0, was -1
                    broker --port 65536            | --port must be 0 to 65535, was 65536
                    alerts ack -b h:1 n:x --by a --until 0h | --until must be after now, was '0h'
                    simulate -b h:1 --rate 5 --disruption port-closure | --rate and --disruption exclude each other: load would hide what is disrupted
                    """)
    void shouldSayWhichValueIsWrong(String arguments, String message) {
        assertThat(execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err()).isEqualTo("harbinger: " + message + "\n");
    }

    @Test
    void shouldNameTheDisruptionsThereAreWhenItKnowsNone() {
        assertThat(execute("simulate", "-b", "h:1", "--disruption", "meteor")).isEqualTo(2);
        assertThat(err()).contains("meteor", "canal-blockage", "port-closure", "price-shock", "sensor-failure");
    }

    @Test
    void shouldAskForBrokersWhenNoneAreNamed() {
        assertThat(execute("simulate")).isEqualTo(2);
        assertThat(err()).contains("Missing required option: '--bootstrap-servers");
    }

    @Test
    void shouldSayInOneLineThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertThat(execute("demo", "--port", Integer.toString(port))).isEqualTo(3);
            assertThat(err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("harbinger: cannot serve metrics and health on 127.0.0.1:" + port);
        }
    }

    private int execute(String... arguments) {
        var context = new CliContext(
                InstantSource.system(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "test");
        return CommandLines.of(context).execute(arguments);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
