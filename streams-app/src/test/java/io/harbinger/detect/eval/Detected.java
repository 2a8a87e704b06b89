package io.harbinger.detect.eval;

import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.detect.Detector;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Tuning;
import java.util.function.ToDoubleFunction;

/** The detector on trial. */
record Detected(Tuning tuning, ToDoubleFunction<Detection> said) implements Candidate {

    /** Its anomaly likelihood. */
    static Detected score(Tuning tuning) {
        return new Detected(tuning, Detection::score);
    }

    /** Its surprise at a run of low counts, standard deviations above 0. */
    static Detected outage(Tuning tuning) {
        return new Detected(tuning, detection -> -detection.outage());
    }

    @Override
    public double[] scores(long[] times, double[] values) {
        Detector detector = new Detector(tuning);
        DetectorState state = DetectorState.EMPTY;
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            Detector.Step step = detector.step(state, times[i], values[i]);
            state = step.state();
            scores[i] = said.applyAsDouble(step.detection());
        }
        return scores;
    }
}
