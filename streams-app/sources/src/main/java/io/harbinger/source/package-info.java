/**
 * What a file format is, and what reading one gives.
 *
 * <p>A {@link io.harbinger.source.SourceFormat} turns the records of one file into {@linkplain
 * io.harbinger.source.SourceItem items}: an event, or the original bytes with the reason why they are none, each with its
 * {@linkplain io.harbinger.source.RowOrigin place}. Formats have names and are found by {@link
 * io.harbinger.source.SourceFormats} through {@link java.util.ServiceLoader}; mapping files are one implementation
 * ({@link io.harbinger.source.mapping}), our own events as JSON lines another. Whoever adds a format implements {@link
 * io.harbinger.source.SourceFormatProvider} and names it in {@code META-INF/services}: commands and help texts list it
 * then. Reading several files in the order of event time is {@link io.harbinger.source.file}'s.
 */
@NullMarked
package io.harbinger.source;

import org.jspecify.annotations.NullMarked;
