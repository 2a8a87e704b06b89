package io.harbinger.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.DimensionScores;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobOutputsTest {

    private static final byte[] VALUE = {1, 2, 3};

    private final OutputCodec codec = new OutputCodec(WireFormat.singleObject(), "", "");

    @Test
    void shouldNotDependOnTheOrder() {
        assertThat(totals(alert("a", Level.RED, "id"), alert("b", Level.RED, "id")))
                .isEqualTo(totals(alert("b", Level.RED, "id"), alert("a", Level.RED, "id")));
    }

    @Test
    void shouldLeaveOutWhatIsAnEnginesOwn() {
        assertThat(totals(alert("a", Level.RED, "id"))).isEqualTo(totals(alert("a", Level.RED, "another id")));
    }

    @Test
    void shouldSeeAnotherLevel() {
        assertThat(totals(alert("a", Level.RED, "id"))).isNotEqualTo(totals(alert("a", Level.ORANGE, "id")));
    }

    @Test
    void shouldSeeAnotherValue() {
        var outputs = new JobOutputs();
        outputs.value(VALUE);
        var others = new JobOutputs();
        others.value(new byte[] {1, 2, 4});

        assertThat(outputs.totals()).isNotEqualTo(others.totals());
    }

    private JobOutputs.Totals totals(AlertTransition... alerts) {
        var outputs = new JobOutputs();
        outputs.value(VALUE);
        for (AlertTransition alert : alerts) {
            outputs.alert(codec.encode(alert));
        }
        return outputs.totals();
    }

    private static AlertTransition alert(String node, Level level, String id) {
        return AlertTransition.newBuilder()
                .setAlertId(id)
                .setSubjectId(node)
                .setSubjectType(SubjectType.NODE)
                .setSubjectName(node)
                .setKind(TransitionKind.OPENED)
                .setLevel(level)
                .setPreviousLevel(Level.NONE)
                .setDimensions(new DimensionScores(null, null, null, null))
                .setCoverage(1)
                .setDrivers(List.of())
                .setOnset(Instant.EPOCH)
                .setDetectedAt(Instant.EPOCH)
                .setPublishedAt(Instant.EPOCH)
                .setCatalogueVersion("")
                .build();
    }
}
