package io.harbinger.wire.row;

import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.detect.View;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.WindowResult;

/** The newest result of a series; flags of the series' row say whether it has an anomaly score, and a detection. */
final class WindowResultRow {

    private static final View[] VIEWS = View.values();

    private WindowResultRow() {}

    /** Views are stored by their place: new ones come last. */
    @SuppressWarnings("EnumOrdinal")
    static void write(RowWriter out, WindowResult result, long origin) {
        out.putVar(result.start() - origin).putVar(result.end() - result.start());
        out.putDouble(result.value()).putVar(result.samples());
        AnomalyScore anomaly = result.anomaly();
        if (anomaly == null) {
            return;
        }
        out.putDouble(anomaly.baseline()).putDouble(anomaly.spread()).putDouble(anomaly.z());
        Detection detection = anomaly.detection();
        if (detection != null) {
            out.putByte(detection.view().ordinal()).putDouble(detection.decades());
            out.putDouble(detection.likelihood()).putVar(detection.run());
            out.putDouble(detection.total()).putDouble(detection.totalSpread());
        }
    }

    static WindowResult read(RowReader in, long origin, boolean hasAnomaly, boolean hasDetection) {
        long start = origin + in.readVar();
        long end = start + in.readVar();
        double value = in.readDouble();
        long samples = in.readVar();
        return new WindowResult(start, end, value, samples, hasAnomaly ? anomaly(in, hasDetection) : null, true);
    }

    private static AnomalyScore anomaly(RowReader in, boolean hasDetection) {
        double baseline = in.readDouble();
        double spread = in.readDouble();
        double z = in.readDouble();
        return hasDetection
                ? new AnomalyScore(baseline, spread, z, 0, detection(in, baseline, spread, z))
                : new AnomalyScore(baseline, spread, z);
    }

    private static Detection detection(RowReader in, double baseline, double spread, double z) {
        View view = VIEWS[in.readByte()];
        double decades = in.readDouble();
        double likelihood = in.readDouble();
        int run = in.readCount();
        return new Detection(
                view, baseline, spread, z, decades, likelihood, run, in.readDouble(), in.readDouble(), null);
    }
}
