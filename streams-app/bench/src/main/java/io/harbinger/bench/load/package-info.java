/**
 * The log that every variant of a benchmark reads: sensor readings of many nodes, made from a seed alone, with ticks
 * between them and disorder that stays within the grace of the shipped catalogue.
 */
@NullMarked
package io.harbinger.bench.load;

import org.jspecify.annotations.NullMarked;
