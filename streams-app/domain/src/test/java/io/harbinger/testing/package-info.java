/**
 * Builders that read as sentences, for tests of every package:
 * {@code anEvent().at("suez").on("2021-03-24").transits(14)}. Start from {@link io.harbinger.testing.Builders}.
 */
@NullMarked
package io.harbinger.testing;

import org.jspecify.annotations.NullMarked;
