package io.harbinger.lab.detect;

import io.harbinger.domain.detect.Tuning;
import java.util.ArrayList;
import java.util.List;

/** A tuning with one setting 30 % lower or higher. */
record Varied(String name, Tuning tuning) {
    private static final String[] NAMES = {
        "growth", "reference", "memory", "block", "tailShare", "tailIndex", "tailWeight", "allowance", "departure"
    };

    static List<Varied> all(Tuning base) {
        double[] settings = {
            base.growth(),
            base.reference(),
            base.memory(),
            base.block(),
            base.tailShare(),
            base.tailIndex(),
            base.tailWeight(),
            base.allowance(),
            base.departure()
        };
        List<Varied> all = new ArrayList<>();
        for (int i = 0; i < settings.length; i++) {
            for (double factor : new double[] {0.7, 1.3}) {
                double[] varied = settings.clone();
                varied[i] *= factor;
                all.add(new Varied(NAMES[i] + " x " + factor, of(varied)));
            }
        }
        return all;
    }

    private static Tuning of(double[] s) {
        return new Tuning(s[0], s[1], (int) s[2], (int) s[3], s[4], s[5], s[6], (int) Math.round(s[7]), s[8]);
    }
}
