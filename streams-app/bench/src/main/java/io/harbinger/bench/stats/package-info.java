/**
 * Statistics of a figure that is measured once per round.
 *
 * <p>{@link RoundValues} has the median, the spread, and the ratio of two figures round by round: what slows both in a
 * round, such as a busy machine, cancels out. Latencies use HdrHistogram ({@link io.harbinger.bench.scenario.Live}). A
 * further statistic over rounds belongs here.
 */
@NullMarked
package io.harbinger.bench.stats;

import org.jspecify.annotations.NullMarked;
