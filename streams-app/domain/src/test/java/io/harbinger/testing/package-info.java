/**
 * What tests of every module share. Builders read as sentences:
 * {@code anEvent().at("suez").on("2021-03-24").transits(14)}; start from {@link io.harbinger.testing.Builders}.
 *
 * <p>{@link io.harbinger.testing.RandomLog} is a seeded log under a catalogue with every measure,
 * {@link io.harbinger.testing.ReferenceAssessor} the plain steps of one subject, with which faster and stored ways are
 * compared. {@link io.harbinger.testing.ReferenceTable} reads tables computed by {@code src/test/reference},
 * {@link io.harbinger.testing.Golden} compares with golden files, {@link io.harbinger.testing.FieldSamples} gives a
 * value for every field of an event.
 *
 * <p>Times are epoch milliseconds, written by {@link io.harbinger.testing.Times}. Nothing here reads a clock, and
 * randomness has a seed that a failure prints.
 */
@NullMarked
package io.harbinger.testing;

import org.jspecify.annotations.NullMarked;
