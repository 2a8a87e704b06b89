package io.harbinger.source.csv;

import io.harbinger.domain.event.Rejection;

/** One record of a file before it is split into cells: its text, or the reason why it cannot be read. */
public sealed interface RawRecord {

    /** Line on which the record starts, from 1. */
    long line();

    /** The bytes of the record as they stood in the file, without the line end. */
    byte[] original();

    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every row would be waste
    record Text(long line, byte[] original, String text) implements RawRecord {}

    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every row would be waste
    record Broken(long line, byte[] original, Rejection rejection) implements RawRecord {}
}
