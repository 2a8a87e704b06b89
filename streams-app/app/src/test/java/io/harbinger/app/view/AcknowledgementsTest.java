package io.harbinger.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.Acknowledgement;
import io.harbinger.wire.AcknowledgementCodec;
import io.harbinger.wire.WireFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

    private static final AcknowledgementCodec CODEC = new AcknowledgementCodec(WireFormat.singleObject());
    private static final Instant TEN = Instant.parse("2021-03-24T10:00:00Z");
    private static final Instant NOON = Instant.parse("2021-03-24T12:00:00Z");

    private final Acknowledgements acknowledgements = new Acknowledgements(CODEC);

    @Test
    void shouldCountUntilItsTimeAndNoLonger() {
        apply("a", by("ann", NOON));

        assertThat(acknowledgements.of("a", NOON.minusMillis(1))).isEqualTo(by("ann", NOON));
        assertThat(acknowledgements.of("a", NOON)).isNull();
        assertThat(acknowledgements.of("b", TEN)).isNull();
    }

    @Test
    void shouldKnowTheLastOfAnAlertAndNoneOnceItIsWithdrawn() {
        assertThat(apply("a", by("ann", NOON))).isTrue();
        assertThat(apply("a", by("ann", NOON))).isFalse();
        assertThat(apply("a", by("bob", null))).isTrue();

        assertThat(acknowledgements.of("a", NOON)).isEqualTo(by("bob", null));
        assertThat(acknowledgements.apply(at(3), "a", null)).isTrue();
        assertThat(acknowledgements.apply(at(4), "a", null)).isFalse();
        assertThat(acknowledgements.of("a", TEN)).isNull();
    }

    @Test
    void shouldKeepWhatItKnowsWhereARecordIsNone() {
        apply("a", by("ann", null));

        assertThat(acknowledgements.apply(at(7), "a", new byte[] {1, 2, 3})).isFalse();

        assertThat(acknowledgements.of("a", TEN)).isEqualTo(by("ann", null));
        assertThat(acknowledgements.skipped()).isEqualTo(1);
        assertThat(acknowledgements.problem()).startsWith("partition 0, offset 7: ");
    }

    private boolean apply(String key, Acknowledgement value) {
        return acknowledgements.apply(at(1), key, CODEC.encode(value));
    }

    private static TopicPosition at(long offset) {
        return new TopicPosition(0, offset, 0);
    }

    private static Acknowledgement by(String name, @Nullable Instant until) {
        return Acknowledgement.newBuilder()
                .setAlertId("a")
                .setBy(name)
                .setAt(TEN)
                .setUntil(until)
                .build();
    }
}
