package io.harbinger.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.bench.load.Readings;
import io.harbinger.bench.load.ReferenceMinutes;
import io.harbinger.bench.load.Workload;
import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The gate opens for the pure core's values, and for nothing that differs from them. */
class OutputCheckTest {

    private static final Workload WORKLOAD = new Workload(2, 2 * 6 * 5, Duration.ofSeconds(10), 7);

    @Test
    void shouldOpenForWhatTheCoreMakesOfTheLog() throws IOException {
        OutputCheck check = check();

        values(reading -> reading).forEach(check::value);

        check.finish();
    }

    @Test
    void shouldStayShutWhenAValueIsOff() {
        OutputCheck check = check();

        assertThatThrownBy(() -> values(OutputCheckTest::slightlyMore).forEach(check::value))
                .isInstanceOf(CorrectnessFailed.class)
                .hasMessageStartingWith("test: wrong minute of a node (");
    }

    @Test
    void shouldStayShutWhenAValueIsMissing() throws IOException {
        OutputCheck check = check();
        List<byte[]> values = values(reading -> reading);

        values.subList(1, values.size()).forEach(check::value);

        assertThatThrownBy(check::finish)
                .hasMessage("test: wrong number of closed minutes: expected %d, found %d"
                        .formatted(values.size(), values.size() - 1));
    }

    private static OutputCheck check() {
        return new OutputCheck("test", "temperature", new ReferenceMinutes(WORKLOAD));
    }

    private static SensorReading slightlyMore(SensorReading reading) {
        return new SensorReading(
                reading.id(),
                reading.node(),
                null,
                reading.sensor(),
                reading.metric(),
                reading.value() + 1e-6,
                reading.unit(),
                reading.time());
    }

    /** Every closed minute of the log, as the pure core has it, on the wire. */
    private static List<byte[]> values(UnaryOperator<SensorReading> change) throws IOException {
        Catalogue catalogue = catalogue();
        var assessor = new Assessor(catalogue, 64);
        var codec = new OutputCodec(WireFormat.singleObject(), catalogue.version(), "");
        var readings = new Readings(WORKLOAD);
        List<byte[]> values = new ArrayList<>();
        for (int node = 0; node < WORKLOAD.nodes(); node++) {
            Subject subject = Subject.node(readings.node(node));
            SubjectState state = SubjectState.EMPTY;
            for (long number = node; number < WORKLOAD.events(); number += WORKLOAD.nodes()) {
                state = assessor.observe(
                                state,
                                subject,
                                change.apply(readings.at(number)),
                                Fingerprint.of(Long.toString(number), 1),
                                Workload.START)
                        .state();
            }
            for (AssessmentEvent finding :
                    assessor.advance(state, subject, WORKLOAD.end()).events()) {
                if (finding instanceof AssessmentEvent.PaneClosed closed) {
                    values.add(codec.encode(subject, closed.driver(), closed.sufficient()));
                }
            }
        }
        assertThat(values).isNotEmpty();
        return values;
    }

    private static Catalogue catalogue() throws IOException {
        try (InputStream in = OutputCheckTest.class.getResourceAsStream("/bench/core.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return CatalogueReader.extending("core.yaml", text).orThrow();
        }
    }
}
