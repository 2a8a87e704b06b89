package io.harbinger.wire.row;

import io.harbinger.domain.detect.Departure;
import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.ClosedState;
import io.harbinger.domain.window.SeverityScore;
import io.harbinger.domain.window.WindowResult;
import org.jspecify.annotations.Nullable;

/**
 * What the newest result has that is not stored, for the rest of its row tells it: the departure, which its detector
 * keeps, and a severity that follows from the numbers of the result and of the closed panes. So builds that know neither
 * read the row.
 */
final class ImpliedRow {

    private ImpliedRow() {}

    /** The state with it. */
    static ClosedState addTo(ClosedState past, Indicator indicator) {
        WindowResult latest = past.latest();
        if (latest == null) {
            return past;
        }
        WindowResult detected = latest.with(anomaly(past, latest.anomaly()));
        SeverityScore severity = SeverityScore.of(indicator, past.withLatest(detected));
        return past.withLatest(detected.with(severity));
    }

    private static @Nullable AnomalyScore anomaly(ClosedState past, @Nullable AnomalyScore anomaly) {
        Detection detection = anomaly == null ? null : anomaly.detection();
        Departure departure = past.learnt() instanceof DetectorState state ? state.departure() : null;
        return detection == null || departure == null ? anomaly : AnomalyScore.of(detection.departed(departure.told()));
    }
}
