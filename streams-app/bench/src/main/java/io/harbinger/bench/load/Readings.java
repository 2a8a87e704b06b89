package io.harbinger.bench.load;

import io.harbinger.domain.event.SensorReading;

/**
 * The readings of a workload, computed from the seed and the number of the reading alone. A node's value is a level of
 * its own plus noise; one node in a hundred deviates by far more than noise for five minutes in thirty, so that alerts
 * open and clear all the time.
 */
public final class Readings {

    private static final String[] PORTS = {"CNSHA", "SGSIN", "NLRTM", "USLAX", "AEJEA", "KRPUS", "DEHAM", "EGPSD"};
    private static final long DISRUPTED_ONE_IN = 100;
    private static final long CYCLE_MINUTES = 30;
    private static final long DISRUPTED_MINUTES = 5;
    private static final double DISRUPTION = 40;

    private final Workload workload;
    private final String[] nodes;

    public Readings(Workload workload) {
        this.workload = workload;
        this.nodes = new String[workload.nodes()];
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = PORTS[node % PORTS.length] + "-" + padded(node);
        }
    }

    /** The id of a node, from 0. */
    public String node(int index) {
        return nodes[index];
    }

    /** The reading of this number, from 0. */
    public SensorReading at(long number) {
        int index = (int) (number % workload.nodes());
        long round = number / workload.nodes();
        String node = nodes[index];
        long random = mix(workload.seed() * 31 + number);
        long time = workload.sentAt(number) - Math.floorMod(random, Workload.MOST_DISORDER);
        return new SensorReading(
                node + "-t1-" + round, node, null, "t1", "temperature", value(index, time, random), "Cel", time);
    }

    private double value(int index, long time, long random) {
        long own = own(index);
        double level = 15 + Math.floorMod(own, 1_000) / 100.0;
        double noise = (((random >>> 8) & 0xFF) + ((random >>> 16) & 0xFF) + ((random >>> 24) & 0xFF) - 382.5) / 128;
        double shift = isDisrupted(index, own, time) ? DISRUPTION : 0;
        return Math.round((level + noise + shift) * 100) / 100.0;
    }

    /** Whether a node deviates from normal at a time, epoch milliseconds. */
    boolean isDisrupted(int index, long time) {
        return isDisrupted(index, own(index), time);
    }

    private long own(int index) {
        return mix(workload.seed() ^ index);
    }

    private static boolean isDisrupted(int index, long own, long time) {
        long minute = (time - Workload.START) / 60_000 + Math.floorMod(own >>> 20, CYCLE_MINUTES);
        return index % DISRUPTED_ONE_IN == 0 && minute >= CYCLE_MINUTES && minute % CYCLE_MINUTES < DISRUPTED_MINUTES;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static String padded(int node) {
        String digits = Integer.toString(node);
        return "0000000".substring(Math.min(7, digits.length())) + digits;
    }
}
