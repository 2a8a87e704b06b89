package io.harbinger.source.csv;

import io.harbinger.domain.event.Rejection;

/** One record as it stands in a file: its text, or why it is none. */
public sealed interface RawRecord {

    /** Line on which the record starts, from 1. */
    long line();

    /** The bytes of the record as they stood in the file, without the line end. */
    byte[] original();

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every row would be waste
    record Text(long line, byte[] original, String text) implements RawRecord {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every row would be waste
    record Broken(long line, byte[] original, Rejection rejection) implements RawRecord {}
}
