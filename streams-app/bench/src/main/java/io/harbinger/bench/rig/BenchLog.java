package io.harbinger.bench.rig;

import io.harbinger.bench.load.Workload;
import io.harbinger.topology.Topics;

/**
 * A log on the broker.
 *
 * @param topics its inputs, and the outputs of whoever reads it
 * @param partitions of each of them
 * @param workload what it holds
 */
public record BenchLog(Topics topics, int partitions, Workload workload) {}
