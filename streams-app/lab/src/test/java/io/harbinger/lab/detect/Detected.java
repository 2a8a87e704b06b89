package io.harbinger.lab.detect;

import io.harbinger.domain.detect.Detector;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Outage;
import io.harbinger.domain.detect.Tuning;
import io.harbinger.lab.backtest.record.DetectionScores;
import java.time.Duration;

/** This project's detector, scored by its anomaly likelihood. */
record Detected(Tuning tuning) implements Candidate {

    private static final long DAY = 86_400_000L;

    /** Scores of the outage detector for counts: standard deviations below the usual rate, 0 and more. */
    static double[] outages(double[] values) {
        double[] scores = new double[values.length];
        Outage outage = Outage.EMPTY;
        for (int i = 0; i < values.length; i++) {
            outage = outage.plus(i * DAY, values[i]);
            scores[i] = -outage.detection(i * DAY).z();
        }
        return scores;
    }

    @Override
    public double[] scores(long[] times, double[] values) {
        Detector detector = new Detector(tuning, Duration.ofDays(7));
        DetectorState state = DetectorState.EMPTY;
        DetectionScores rested = new DetectionScores();
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            Detector.Step step = detector.step(state, times[i], values[i]);
            state = step.state();
            scores[i] = rested.next(step.detection().decades());
        }
        return scores;
    }
}
