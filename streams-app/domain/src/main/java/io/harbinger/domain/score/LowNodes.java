package io.harbinger.domain.score;

import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.window.AnomalyScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which nodes of a region are low: series of indicators that are split by node and do not alert, where no more than half
 * of the usual came. They are shown beside what raised the alert, so that it names them.
 */
final class LowNodes {

    /** Shown at most, those that lost most first: an alert must stay readable. */
    static final int MOST = 20;

    private static final double HALF = 0.5;

    private static final Comparator<Driver> LARGEST_LOSS_FIRST =
            Comparator.comparingDouble(LowNodes::lost).reversed().thenComparing(Driver::series);

    private final List<Driver> low = new ArrayList<>();

    /** Whether a series tells of one node of several; then it is noted here where it is low, and stands for no other. */
    boolean take(Driver driver) {
        boolean ofNode = driver.indicator().selection().per() == SplitField.NODE
                && !driver.indicator().scoring().alerting();
        AnomalyScore anomaly = driver.anomaly();
        if (ofNode && anomaly != null && driver.window().value() <= HALF * anomaly.baseline()) {
            low.add(driver);
        }
        return ofNode;
    }

    List<Driver> shown() {
        return low.stream().sorted(LARGEST_LOSS_FIRST).limit(MOST).toList();
    }

    private static double lost(Driver driver) {
        AnomalyScore anomaly = driver.anomaly();
        return anomaly == null ? 0 : anomaly.baseline() - driver.window().value();
    }
}
