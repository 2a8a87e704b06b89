/**
 * Input formats: what a file format is, and what reading a file yields.
 *
 * <p>A {@link SourceFormat} reads the records of one file as {@linkplain SourceItem items}: events, or rejected rows
 * with their original bytes and the reason, each with its {@linkplain RowOrigin place} in the file. Commands open
 * formats by name through {@link SourceFormats}, which finds every {@link SourceFormatProvider} on the class path with
 * {@link java.util.ServiceLoader}.
 *
 * <p>Reading order: {@link SourceFormat}, {@link SourceItem}, {@link Ordering}, {@link EventSource}. Implementations
 * are mapping files for CSV ({@link io.harbinger.source.mapping}) and, in the module {@code lab}, events as JSON
 * lines. {@link io.harbinger.source.file} reads several files in the order of event time.
 *
 * <p>To add a format, implement {@link SourceFormat} and {@link SourceFormatProvider} and name the provider in
 * {@code META-INF/services}; commands and help texts then list it.
 */
@NullMarked
package io.harbinger.source;

import org.jspecify.annotations.NullMarked;
