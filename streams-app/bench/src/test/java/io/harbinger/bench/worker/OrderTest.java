package io.harbinger.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void shouldPassThroughACommandLine() {
        Order order = Order.to("poll").with("topic", "a=b,c").with("events", 7);

        assertThat(Order.parse(order.arguments())).isEqualTo(order);
        assertThat(order.text("topic")).isEqualTo("a=b,c");
        assertThat(order.number("events")).isEqualTo(7);
    }

    @Test
    void shouldNameWhatIsWrong() {
        assertThatThrownBy(() -> Order.parse(List.of("poll"))).hasMessage("must be key=value, was 'poll'");
        assertThatThrownBy(() -> Order.to("poll").text("topic")).hasMessageStartingWith("missing word 'topic'");
    }
}
