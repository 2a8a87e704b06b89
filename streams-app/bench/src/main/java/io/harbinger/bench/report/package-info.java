/**
 * What the benchmark prints and writes.
 *
 * <p>A {@link Figure} is one measured value per round, with its unit and, where there is one, its {@link Target}.
 * {@link TextTable} prints figures as a table that is Markdown too; {@link JsonTable} writes them with every round's
 * value.
 *
 * <p>The targets of the project are the constants of {@link Target}; a new one appears in both outputs by itself.
 */
@NullMarked
package io.harbinger.bench.report;

import org.jspecify.annotations.NullMarked;
