package io.harbinger.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerOptionsTest {

    @Test
    void shouldPassThroughACommandLine() {
        WorkerOptions options =
                WorkerOptions.forRole("poll").with("topic", "a=b,c").with("events", 7);

        assertThat(WorkerOptions.parse(options.arguments())).isEqualTo(options);
        assertThat(options.text("topic")).isEqualTo("a=b,c");
        assertThat(options.number("events")).isEqualTo(7);
    }

    @Test
    void shouldNameWhatIsWrong() {
        assertThatThrownBy(() -> WorkerOptions.parse(List.of("poll"))).hasMessage("must be key=value, was 'poll'");
        assertThatThrownBy(() -> WorkerOptions.forRole("poll").text("topic"))
                .hasMessageStartingWith("missing option 'topic'");
    }
}
