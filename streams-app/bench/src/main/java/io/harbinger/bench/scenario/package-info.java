/**
 * What is measured, one class per part of the benchmark: {@link Throughput}, {@link Scaling},
 * {@link InstanceScaling}, {@link StoredState}, {@link Restore}, {@link Live} (latency and changelog records) and
 * {@link Crash}.
 *
 * <p>A {@link Plan} says what to measure; a {@link ScenarioContext} gives every scenario the rig, the main log and the
 * checked outputs. {@link Variant} lists the programs that are compared over the main log. {@link CorrectnessGate} and
 * {@link OutputCheck} compare the outputs with an independent reference first: a wrong variant has no figures but a
 * {@link CorrectnessFailed}.
 *
 * <p>To add a scenario, write a class that takes the context and returns {@link io.harbinger.bench.report.Figure}s,
 * and call it in {@link io.harbinger.bench.Bench}.
 */
@NullMarked
package io.harbinger.bench.scenario;

import org.jspecify.annotations.NullMarked;
