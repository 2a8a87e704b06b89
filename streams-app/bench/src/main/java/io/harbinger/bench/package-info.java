/**
 * The benchmark: one log, written once, is read by a bare consumer, by a naive topology and by ours, each in a JVM of its
 * own, round after round, with the broker in another process. What counts is ratios within one run; before a figure
 * counts, what a variant put out is compared with what an independent loop finds.
 */
@NullMarked
package io.harbinger.bench;

import org.jspecify.annotations.NullMarked;
