/**
 * The benchmark: one log, written once, is read by a bare consumer, by a naive topology and by ours, each in a JVM of
 * its own, round after round, with the broker in another process. What counts is ratios within one run; before a figure
 * counts, the outputs of its variant are compared with the results of an independent loop.
 */
@NullMarked
package io.harbinger.bench;

import org.jspecify.annotations.NullMarked;
