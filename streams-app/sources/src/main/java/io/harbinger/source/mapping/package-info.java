/**
 * From the rows of any CSV to domain events, as a mapping file says.
 *
 * <p>A {@link io.harbinger.source.mapping.Mapping} is text a user writes (YAML): which columns become which fields, in which
 * formats and units. {@link io.harbinger.source.mapping.MappingFile} reads it and names every mistake at once;
 * {@link io.harbinger.source.mapping.Mappings} holds the ones we ship. Bound to the {@link io.harbinger.source.mapping.Header} of one
 * file it is a {@link io.harbinger.source.mapping.RowMapper}, which turns each row into events or into rejections. A row never
 * stops the next one.
 */
@NullMarked
package io.harbinger.source.mapping;

import org.jspecify.annotations.NullMarked;
