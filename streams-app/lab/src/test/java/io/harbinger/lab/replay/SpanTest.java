package io.harbinger.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final Instant DAY = Instant.parse("2021-03-01T00:00:00Z");

    @Test
    void shouldHoldWhatIsFoundFromItsFirstInstantOn() {
        var span = new Span(DAY.toEpochMilli(), End.OF_LOG);

        assertThat(span.holds(DAY)).isTrue();
        assertThat(span.holds(DAY.minusMillis(1))).isFalse();
        assertThat(span.holdsEnd(DAY)).as("the day before").isFalse();
        assertThat(span.holdsEnd(DAY.plusSeconds(60))).isTrue();
    }

    @Test
    void shouldHoldNothingThatIsNotKnownToBeComplete() {
        var span = new Span(Long.MIN_VALUE, new End(DAY.toEpochMilli()));

        assertThat(span.end().isEarly()).isTrue();
        assertThat(span.holds(DAY.minusMillis(1))).isTrue();
        assertThat(span.holds(DAY)).isFalse();
        assertThat(span.holdsEnd(DAY)).isTrue();
        assertThat(span.holdsEnd(DAY.plusMillis(1))).isFalse();
        assertThat(new Span(Long.MIN_VALUE, new End(Long.MIN_VALUE)).holds(DAY)).isFalse();
    }
}
