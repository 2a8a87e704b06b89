package io.harbinger.wire.row;

import static io.harbinger.testing.Builders.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.WindowResult;
import io.harbinger.testing.RandomLog;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.pipeline.Catalogues;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A sensor away from its normal: the row says all of it, in a version that the builds before read too. */
class DepartedSeriesRowTest {

    private static final long STEP = 600_000;
    private static final int BEFORE = 600;
    private static final int AFTER = 72;

    private final SubjectRow row = new SubjectRow(Catalogues.shipped());
    private final ReferenceAssessor assessor = new ReferenceAssessor(
            new Assessor(Catalogues.shipped(), 1), Subject.node("store"), UnaryOperator.identity());
    private final Random random = new Random(7);

    @Test
    void shouldTellDepartureAndSeverity() {
        for (int i = 0; i < BEFORE + AFTER; i++) {
            long time = RandomLog.START + i * STEP;
            double value = 5 + random.nextGaussian() + (i < BEFORE ? 0 : 15);
            assessor.observe(aReading().at("store").of("temperature").when(time).reads(value));
            assessor.advanceTo(time + STEP / 2);
        }
        SubjectState state = assessor.state();
        Stored stored = Stored.of(row, state);

        WindowResult latest = latest(state);
        assertThat(Objects.requireNonNull(latest.severity()).value()).isGreaterThan(64);
        assertThat(latest(stored.read(row))).isEqualTo(latest);
    }

    private static WindowResult latest(SubjectState state) {
        for (Series series : state.series()) {
            WindowResult latest = series.latest();
            if (series.indicator().equals("sensor-anomaly") && latest != null) {
                return latest;
            }
        }
        throw new AssertionError("no result of the detector");
    }
}
