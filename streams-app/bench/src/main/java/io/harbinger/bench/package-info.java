/**
 * The benchmark: one log, written once, is read by a bare consumer, by a naive topology and by the pipeline, each in a
 * JVM of its own, round after round, with the broker in another process.
 *
 * <p>Ratios within one run count, not absolute figures; a figure counts only after the outputs of its variant have
 * been compared with the results of an independent loop. {@link Bench} runs the {@link Part}s that were asked for.
 *
 * <p>Reading order: {@link io.harbinger.bench.scenario} (what is measured), {@link io.harbinger.bench.worker} (what
 * runs in the child processes), {@link io.harbinger.bench.rig} (broker and logs), {@link io.harbinger.bench.load} (the
 * generated input), {@link io.harbinger.bench.report} (targets and tables). The JMH benchmarks of single steps of the
 * domain are in {@code src/jmh}; the same job on Apache Flink is the module {@code bench-flink}.
 *
 * <p>To add a part, add a constant to {@link Part}, a scenario, and its call in {@link Bench}.
 */
@NullMarked
package io.harbinger.bench;

import org.jspecify.annotations.NullMarked;
