package io.harbinger.wire.row;

import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.detect.View;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.WindowResult;

/** The newest result of a series; flags of the series' row say whether it has an anomaly score, and a detection. */
final class WindowResultRow {

    /** Numbers of a result with an anomaly score. */
    private static final int JUDGED = 4;
    /** Numbers of one with a detection. */
    private static final int DETECTED = 8;

    private static final View[] VIEWS = View.values();

    private WindowResultRow() {}

    /** Views are stored by their place: new ones come last. */
    @SuppressWarnings("EnumOrdinal")
    static void write(RowWriter out, WindowResult result, long origin) {
        out.putVar(result.start() - origin).putVar(result.end() - result.start());
        out.putVar(result.samples());
        AnomalyScore anomaly = result.anomaly();
        if (anomaly == null) {
            out.putNumbers(result.value());
            return;
        }
        Detection detection = anomaly.detection();
        if (detection == null) {
            out.putNumbers(result.value(), anomaly.baseline(), anomaly.spread(), anomaly.z());
            return;
        }
        out.putByte(detection.view().ordinal()).putVar(detection.run());
        // Of a value that is judged alone the total is that value: side by side they take one byte more.
        out.putNumbers(
                detection.total(),
                result.value(),
                anomaly.baseline(),
                anomaly.spread(),
                anomaly.z(),
                detection.decades(),
                detection.likelihood(),
                detection.totalSpread());
    }

    static WindowResult read(RowReader in, long origin, boolean hasAnomaly, boolean hasDetection) {
        long start = origin + in.readVar();
        long end = start + in.readVar();
        return in.isCompact()
                ? compact(in, start, end, hasAnomaly, hasDetection)
                : earlier(in, start, end, hasAnomaly, hasDetection);
    }

    private static WindowResult compact(RowReader in, long start, long end, boolean hasAnomaly, boolean hasDetection) {
        long samples = in.readVar();
        View view = hasDetection ? VIEWS[in.readByte()] : View.NONE;
        int run = hasDetection ? in.readCount() : 1;
        double[] numbers = hasDetection ? detected(in) : in.readNumbers(hasAnomaly ? JUDGED : 1);
        AnomalyScore anomaly = hasAnomaly ? anomaly(numbers, view, run) : null;
        return new WindowResult(start, end, numbers[0], samples, anomaly, true);
    }

    /** In the order of earlier versions: the total comes last but one. */
    private static double[] detected(RowReader in) {
        double[] stored = in.readNumbers(DETECTED);
        double[] numbers = new double[DETECTED];
        System.arraycopy(stored, 1, numbers, 0, DETECTED - 2);
        numbers[DETECTED - 2] = stored[0];
        numbers[DETECTED - 1] = stored[DETECTED - 1];
        return numbers;
    }

    private static WindowResult earlier(RowReader in, long start, long end, boolean hasAnomaly, boolean hasDetection) {
        double[] numbers = new double[hasDetection ? DETECTED : JUDGED];
        numbers[0] = in.readDouble();
        long samples = in.readVar();
        View view = View.NONE;
        int run = 1;
        for (int i = 1; i < JUDGED && hasAnomaly; i++) {
            numbers[i] = in.readDouble();
        }
        if (hasDetection) {
            view = VIEWS[in.readByte()];
            numbers[4] = in.readDouble();
            numbers[5] = in.readDouble();
            run = in.readCount();
            numbers[6] = in.readDouble();
            numbers[7] = in.readDouble();
        }
        AnomalyScore anomaly = hasAnomaly ? anomaly(numbers, view, run) : null;
        return new WindowResult(start, end, numbers[0], samples, anomaly, true);
    }

    /** @param numbers the value, baseline, spread and z; and of a detection decades, likelihood, total and its spread */
    private static AnomalyScore anomaly(double[] numbers, View view, int run) {
        double baseline = numbers[1];
        double spread = numbers[2];
        double z = numbers[3];
        return numbers.length == JUDGED
                ? new AnomalyScore(baseline, spread, z)
                : new AnomalyScore(
                        baseline,
                        spread,
                        z,
                        0,
                        new Detection(
                                view, baseline, spread, z, numbers[4], numbers[5], run, numbers[6], numbers[7], null));
    }
}
