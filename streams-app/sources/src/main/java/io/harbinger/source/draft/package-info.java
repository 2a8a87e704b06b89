/**
 * Drafts a mapping file for a CSV that nobody has described yet: {@link TableSample} reads its first rows, {@link
 * ColumnShape} says of each column what its cells look like, {@link DraftRoles} which columns play which part, and {@link
 * MappingDraft} writes the mapping, with what was only guessed in its comments.
 *
 * <p>A draft is a start, not an answer: it is always a valid mapping that reads the rows it was drafted from, and its
 * reader checks what no program can know, such as the unit of a number or the zone of a time.
 */
@NullMarked
package io.harbinger.source.draft;

import org.jspecify.annotations.NullMarked;
