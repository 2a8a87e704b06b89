package io.harbinger.bench.load;

import io.harbinger.domain.event.SensorReading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Count and mean of every minute of every node, and which nodes were disrupted, from a plain loop over the generator:
 * what the outputs of a pipeline must contain, computed without any code of the pipeline.
 */
public final class ReferenceMinutes {

    private static final long MINUTE = 60_000;

    /** Minutes after which there is certainly a baseline, made of more normal minutes than disrupted ones. */
    private static final int JUDGED_FROM = 40;

    private final Workload workload;
    private final Readings readings;
    private final Map<String, Integer> index = new HashMap<>();
    private final int minutes;
    private final int[] counts;
    private final double[] sums;
    private final Set<String> mayAlert = new HashSet<>();
    private final Set<String> mustAlert = new HashSet<>();

    /** Counts; the time of a reading may lie before the start of the log, in minute −1. */
    public ReferenceMinutes(Workload workload) {
        this.workload = workload;
        this.readings = new Readings(workload);
        this.minutes = (int) ((workload.end() - Workload.START) / MINUTE) + 2;
        this.counts = new int[Math.multiplyExact(workload.nodes(), minutes)];
        this.sums = new double[counts.length];
        for (int node = 0; node < workload.nodes(); node++) {
            index.put(readings.node(node), node);
        }
        for (long number = 0; number < workload.events(); number++) {
            add((int) (number % workload.nodes()), readings.at(number));
        }
    }

    private void add(int node, SensorReading reading) {
        int cell = cell(node, reading.time());
        counts[cell]++;
        sums[cell] += reading.value();
        if (readings.isDisrupted(node, reading.time())) {
            mayAlert.add(reading.node());
            if (reading.time() >= Workload.START + JUDGED_FROM * MINUTE && reading.time() < closedBefore() - MINUTE) {
                mustAlert.add(reading.node());
            }
        }
    }

    private int indexOf(String node) {
        return Objects.requireNonNull(index.get(node), "a node of the log");
    }

    /** Readings of a node in the minute that starts at {@code start}, epoch milliseconds. */
    public int count(String node, long start) {
        return counts[cell(indexOf(node), start)];
    }

    /** Their mean. */
    public double mean(String node, long start) {
        int cell = cell(indexOf(node), start);
        return sums[cell] / counts[cell];
    }

    /** Minutes with readings that the ticks of the log have closed, of all nodes together. */
    public long closed(long graceMillis) {
        long closed = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            long end = Workload.START + (long) (cell % minutes) * MINUTE;
            if (counts[cell] > 0 && end + graceMillis <= workload.end()) {
                closed++;
            }
        }
        return closed;
    }

    /** Nodes that were disrupted at some time: no other node may have an alert. */
    public Set<String> mayAlert() {
        return mayAlert;
    }

    /** Nodes that were disrupted when a baseline existed to detect it. */
    public Set<String> mustAlert() {
        return mustAlert;
    }

    private long closedBefore() {
        return workload.end() / MINUTE * MINUTE - MINUTE;
    }

    private int cell(int node, long time) {
        int minute = (int) Math.floorDiv(time - Workload.START, MINUTE) + 1;
        return node * minutes + minute;
    }
}
