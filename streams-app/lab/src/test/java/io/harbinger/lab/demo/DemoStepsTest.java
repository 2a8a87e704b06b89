package io.harbinger.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.ClusterException;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.text.Columns;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DemoStepsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldSayAgainWhatTakesLong() {
        try (var steps = steps(Duration.ofMillis(20))) {
            steps.begin("starting a broker");

            await().atMost(Duration.ofSeconds(10)).until(() -> printed().contains(" s  still starting a broker"));
            steps.beginWithProgress("playing history");
            await().atMost(Duration.ofSeconds(10)).until(() -> printed().contains(" s  playing history"));
        }
        assertThat(printed()).doesNotContain("still playing");
    }

    @Test
    void shouldSayInOneLineThatTheBrokerDidNotAnswer() {
        var expired = new KafkaException(
                "the network could not be written", new TimeoutException("Expiring 5 record(s): 120000 ms has passed"));
        try (var steps = steps(Duration.ofHours(1))) {
            RuntimeException explained = steps.explained(expired);

            assertThat(explained).isInstanceOf(ClusterException.class).hasCause(expired);
            assertThat(((ClusterException) explained).lines())
                    .singleElement()
                    .asString()
                    .startsWith("the broker of the demo did not answer in time")
                    .endsWith("; try again, and report it where the machine has little else to do");
        }
    }

    @Test
    void shouldLeaveOtherFailuresAsTheyAre() {
        var failure = new IllegalStateException("a bug");
        try (var steps = steps(Duration.ofHours(1))) {
            assertThat(steps.explained(failure)).isSameAs(failure);
        }
    }

    private DemoSteps steps(Duration every) {
        var style = new DemoStyle(false, new LevelStyle(false), Columns.LINE, false);
        var print = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new DemoSteps(
                new DemoConsole(print, print, style, Simulation.demo(), InstantSource.system(), Instant.EPOCH), every);
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
