package io.harbinger.domain.window;

import io.harbinger.domain.detect.Detector;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.detect.Outage;
import io.harbinger.domain.detect.Tuning;
import io.harbinger.domain.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A window's value, judged by its indicator's method.
 *
 * @param anomaly null where there is nothing to compare with, or not yet
 * @param learnt state of the detector after this value; null where the method has none
 */
record Judged(@Nullable AnomalyScore anomaly, @Nullable Learnt learnt) {

    private static final Detector DETECTOR = new Detector(Tuning.STANDARD);

    /** Judges {@code value}, measured at {@code time} (epoch milliseconds), against what came before. */
    static Judged of(Indicator indicator, ClosedState before, long time, double value) {
        return switch (indicator.scoring().method()) {
            case DETECTOR -> detected(before.learnt(), time, value);
            case OUTAGE -> counted(before.learnt(), value);
            default -> new Judged(Baseline.anomaly(indicator, before.history(), time, value), null);
        };
    }

    private static Judged detected(@Nullable Learnt learnt, long time, double value) {
        DetectorState before = learnt instanceof DetectorState state ? state : DetectorState.EMPTY;
        Detector.Step step = DETECTOR.step(before, time, value);
        return new Judged(before.ready() ? AnomalyScore.of(step.detection()) : null, step.state());
    }

    private static Judged counted(@Nullable Learnt learnt, double value) {
        Outage next = (learnt instanceof Outage outage ? outage : Outage.EMPTY).plus(value);
        return new Judged(next.ready() ? AnomalyScore.of(next.detection()) : null, next);
    }
}
