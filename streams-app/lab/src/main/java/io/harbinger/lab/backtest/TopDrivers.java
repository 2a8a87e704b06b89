package io.harbinger.lab.backtest;

import java.util.ArrayList;
import java.util.List;

/** Keeps the few series of the highest risk, each with the snapshot of its highest risk. Not thread safe. */
final class TopDrivers {

    private static final int MOST = 3;

    private final List<DriverSnapshot> top = new ArrayList<>(MOST + 1);

    void add(DriverSnapshot candidate) {
        if (top.size() == MOST && !candidate.outweighs(top.get(MOST - 1))) {
            return;
        }
        for (DriverSnapshot known : top) {
            if (known.sameSeries(candidate)) {
                if (!candidate.outweighs(known)) {
                    return;
                }
                top.remove(known);
                break;
            }
        }
        int at = 0;
        while (at < top.size() && top.get(at).outweighs(candidate)) {
            at++;
        }
        top.add(at, candidate);
        if (top.size() > MOST) {
            top.remove(MOST);
        }
    }

    /** Largest first. */
    List<DriverSnapshot> drivers() {
        return List.copyOf(top);
    }
}
