package io.harbinger.detect.eval;

/** What a hit, a false detection and a miss are worth (Lavin and Ahmad, ICMLA 2015, table I). */
enum NabProfile {
    STANDARD(1, 0.11, 1),
    LOW_FP(1, 0.22, 1),
    LOW_FN(1, 0.11, 2);

    private final double hit;
    private final double falseAlarm;
    private final double miss;

    NabProfile(double hit, double falseAlarm, double miss) {
        this.hit = hit;
        this.falseAlarm = falseAlarm;
        this.miss = miss;
    }

    double hit() {
        return hit;
    }

    double falseAlarm() {
        return falseAlarm;
    }

    double miss() {
        return miss;
    }
}
