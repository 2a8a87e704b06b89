/**
 * The generated input of the benchmark: sensor readings of many nodes, computed from a seed, with ticks between them.
 *
 * <p>A {@link Workload} is the size of a log; {@link Readings} computes each reading from its number alone, so that a
 * log can be written and checked without storing it. The disorder stays within the grace of the shipped catalogue:
 * nothing is late. {@link LiveLoad} makes readings that follow the wall clock.
 *
 * <p>Independent of the pipeline, {@link ExpectedTotals} and {@link ReferenceMinutes} compute what a correct reader
 * must find, and {@link RecordDigest} compares outputs whatever their order. Another kind of input is another class
 * beside {@link Readings}, with an independent reference.
 */
@NullMarked
package io.harbinger.bench.load;

import org.jspecify.annotations.NullMarked;
