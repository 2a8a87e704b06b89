/**
 * Splits a stream of bytes into CSV records and a record into cells (RFC 4180).
 *
 * <p>{@link RawRecordReader} is the entry point. {@link Decoded} removes a byte order mark and converts wide encodings
 * to UTF-8; {@link RecordSplitter} finds where each record ends, outside quotes; the reader decodes each record on its
 * own, so that a byte of another encoding makes only that record unreadable. Every {@link RawRecord} keeps its
 * original bytes and line, for the dead letters. {@link CsvCells} splits the text of a record into cells.
 *
 * <p>Memory is bounded by the longest record, not by the file. A dialect (delimiter, quote, encoding) is a
 * {@link CsvFormat}; a new option of the dialect belongs there, and in {@code FileYaml} of
 * {@link io.harbinger.source.mapping}.
 */
@NullMarked
package io.harbinger.source.csv;

import org.jspecify.annotations.NullMarked;
