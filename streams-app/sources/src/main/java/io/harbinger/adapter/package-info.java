/**
 * From the rows of any CSV to domain events, as a mapping file says.
 *
 * <p>A {@link io.harbinger.adapter.Mapping} is text a user writes (YAML): which columns become which fields, in which
 * formats and units. {@link io.harbinger.adapter.MappingFile} reads it and names every mistake at once;
 * {@link io.harbinger.adapter.Mappings} holds the ones we ship. Bound to the {@link io.harbinger.adapter.Header} of one
 * file it is a {@link io.harbinger.adapter.RowMapper}, which turns each row into events or into rejections. A row never
 * stops the next one.
 */
@NullMarked
package io.harbinger.adapter;

import org.jspecify.annotations.NullMarked;
