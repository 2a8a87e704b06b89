package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.KnownMetrics;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the whole topology handles events that it rejects, and those after them. */
class RefusedEventsTest {

    @TempDir
    private Path state;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(state, Catalogues.daily("PT0S"), Settings.replay("refused", 1));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static Event ship(String id, int hoursLate) {
        return anEvent()
                .at("suez")
                .id(id)
                .when("2024-03-01T12:00:00Z")
                .onLane("cnsha>nlrtm")
                .late(Duration.ofHours(hoursLate))
                .arrives();
    }

    private List<PublishedRecord> deadLetters() {
        return pipeline.read(pipeline.topics.deadLetters());
    }

    @Test
    void shouldNameTheProducersTopicOnceWhenAnEventOfALaneIsRefused() {
        pipeline.send(ship("a", 30));

        pipeline.send(ship("a", 31));

        List<PublishedRecord> letters = deadLetters();
        assertThat(letters)
                .extracting(letter -> letter.header("harbinger-subject"))
                .containsExactly("node:suez");
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.keyText()).isEqualTo("suez");
            assertThat(letter.value()).isEqualTo(Pipeline.INPUT.encode(ship("a", 31)));
            assertThat(letter.timestamp()).isEqualTo(ship("a", 31).time());
            assertThat(letter.headers())
                    .containsEntry("harbinger-topic", "harbinger.logistics-events.v1")
                    .containsEntry("harbinger-partition", "0")
                    .containsEntry("harbinger-offset", "1")
                    .containsEntry("harbinger-reason", "DUPLICATE_CONFLICT");
        });
    }

    @Test
    void shouldNameTheProducersTopicWhenAnEventIsLateForItsLane() {
        pipeline.tick("2024-03-02T00:00:00Z").send(ship("a", 30));

        List<PublishedRecord> late = pipeline.read(pipeline.topics.lateEvents());

        assertThat(late)
                .extracting(letter -> letter.header("harbinger-subject"))
                .containsExactly("node:suez", "lane:cnsha>nlrtm");
        assertThat(late).allSatisfy(letter -> {
            assertThat(letter.keyText()).isEqualTo("suez");
            assertThat(letter.headers())
                    .containsEntry("harbinger-topic", "harbinger.logistics-events.v1")
                    .containsEntry("harbinger-offset", "1")
                    .containsEntry(
                            "harbinger-late-by-ms",
                            Long.toString(Duration.ofHours(12).toMillis()));
        });
    }

    @Test
    void shouldKnowTheMetricsThatTheCatalogueAsksFor() {
        pipeline.close();
        var strict = new Settings("", 1, false, Duration.ofHours(1), Duration.ofDays(30), 64, 1 << 18);
        pipeline = new Pipeline(state, Catalogues.daily("PT0S"), strict);
        pipeline.addEntity(new Entity.Node("suez", "CHOKEPOINT", new Name("Suez", null), null, null));

        pipeline.send(aReading()
                .at("suez")
                .measuring("level", "m")
                .when("2024-03-01T12:00:00Z")
                .reads(1));
        pipeline.send(aReading()
                .at("suez")
                .measuring("salinity", "1")
                .when("2024-03-01T12:00:00Z")
                .reads(1));

        assertThat(deadLetters())
                .extracting(letter -> letter.header("harbinger-value"))
                .containsExactly("salinity");
        assertThat(KnownMetrics.of(Catalogues.shipped()).contains("salinity"))
                .as("the shipped catalogue watches every sensor")
                .isTrue();
    }

    @Test
    void shouldGoOnAfterTenMegabytesOfNothing() {
        byte[] huge = new byte[10 << 20];

        pipeline.send(pipeline.topics.logisticsEvents(), Pipeline.bytes("suez"), huge, 7);
        pipeline.send(ship("a", 60)).tick("2024-03-02T00:00:00Z");

        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(Arrays.copyOf(huge, 64 << 10));
            assertThat(letter.header("harbinger-value-size")).isEqualTo(Integer.toString(huge.length));
            assertThat(letter.timestamp()).isEqualTo(7);
            assertThat(letter.header("harbinger-reason")).isEqualTo("TOO_LARGE");
        });
        assertThat(pipeline.alerts()).hasSize(2);
    }
}
