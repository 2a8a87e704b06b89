package io.harbinger.detect.eval;

import io.harbinger.domain.detect.Detector;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Outage;
import io.harbinger.domain.detect.Tuning;

/** The detector on trial, by its anomaly likelihood. */
record Detected(Tuning tuning) implements Candidate {

    /** The watch for runs of low counts on trial: standard deviations above 0. */
    static double[] outages(double[] values) {
        double[] scores = new double[values.length];
        Outage outage = Outage.EMPTY;
        for (int i = 0; i < values.length; i++) {
            outage = outage.plus(values[i]);
            scores[i] = -outage.detection().z();
        }
        return scores;
    }

    @Override
    public double[] scores(long[] times, double[] values) {
        Detector detector = new Detector(tuning);
        DetectorState state = DetectorState.EMPTY;
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            Detector.Step step = detector.step(state, times[i], values[i]);
            state = step.state();
            scores[i] = step.detection().likelihood();
        }
        return scores;
    }
}
