package io.harbinger.stage;

import static io.harbinger.domain.network.incident.Networks.DAY;
import static io.harbinger.domain.network.incident.Networks.down;
import static io.harbinger.testing.pipeline.Pipeline.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.Incident;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is assumed on the topic of scenarios, over the example's network. */
class ExercisesTest extends PropagateRig {

    private static final Subject LANE_B = Subject.lane("lane-b");

    private void assume(String lines) {
        context.setRecordMetadata("scenarios", 0, 7);
        stage.process(new Record<>(bytes("drill"), lines.getBytes(StandardCharsets.UTF_8), 5));
    }

    private List<Incident> results() {
        return context.forwarded("results").stream()
                .map(each -> CODEC.decodeIncident((byte[]) each.record().value()))
                .toList();
    }

    /** The worked example: 96 % of the canal cost the refinery 34.56 %. */
    @Test
    void shouldAnswerAsAWhatIfDoesAndMarkItAsAnExercise() {
        tick(3);

        assume("close canal by 96% for 30d");

        assertThat(results()).singleElement().satisfies(incident -> {
            assertThat(incident.getScenario()).isEqualTo("close canal by 96% for 30d");
            assertThat(incident.getRootId()).isEqualTo("canal");
            assertThat(incident.getAsOf().toEpochMilli()).isEqualTo(3 * DAY);
            assertThat(incident.getExpectedEnd()).isNotNull();
            assertThat(incident.getWorst()).anySatisfy(affected -> {
                assertThat(affected.getSubjectId()).isEqualTo("refinery");
                assertThat(affected.getExposure()).isEqualTo(34.56);
            });
        });
        assertThat(context.forwarded("results").get(0).record().key()).isEqualTo(bytes("drill"));
    }

    @Test
    void shouldChangeNothingThatIsReal() {
        opens("lanes-0", down(LANE_B, 0.5, 0));
        tick(1);
        context.resetForwards();

        assume("close canal for 30d");
        tick(2);

        assertThat(context.forwarded())
                .extracting(each -> each.childName().orElseThrow())
                .containsOnly("results");
    }

    /** Only the incidents that the assumptions take part in; what is open besides counts as it is. */
    @Test
    void shouldSayNothingOfWhatIsOpenBesides() {
        opens("lanes-0", down(LANE_B, 0.5, 0));
        tick(1);

        assume("close canal for 30d\n\n close refinery by 20%");

        assertThat(results()).extracting(Incident::getRootId).contains("canal").doesNotContain("lane-b");
        assertThat(results()).allMatch(each -> each.getScenario().equals("close canal for 30d; close refinery by 20%"));
    }

    @ParameterizedTest
    @CsvSource({
        "shut the canal",
        "close canal by 0%",
        "close atlantis for 3d",
        "'   '",
    })
    void shouldPutWhatItCannotAnswerToTheDeadLetters(String lines) {
        tick(1);
        context.resetForwards();

        assume(lines);

        assertThat(context.forwarded())
                .extracting(each -> each.childName().orElseThrow())
                .containsExactly("dead");
    }

    @Test
    void shouldBoundWhatIsAssumed() {
        assume("close canal for 1d\n".repeat(Exercises.MOST_ASSUMPTIONS + 1));

        assertThat(results()).isEmpty();
        assertThat(context.forwarded("dead")).hasSize(1);
    }
}
