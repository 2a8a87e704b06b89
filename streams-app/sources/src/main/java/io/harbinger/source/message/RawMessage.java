package io.harbinger.source.message;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * One event of a file before it is understood.
 *
 * @param line on which it starts, from 1
 * @param pointer where in its document it lies
 * @param original its bytes as they stand in the file; of one that is too long its beginning
 * @param fault why it cannot be read; null where it may
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every event would be waste
public record RawMessage(
        long line,
        String pointer,
        byte[] original,
        @Nullable Rejection fault) {

    /** Of one event, as of one CSV row, bytes. */
    public static final int LONGEST = 1 << 20;

    /** What is an event as far as brackets tell. */
    static RawMessage of(long line, String pointer, byte[] original, boolean isCut) {
        Rejection fault = isCut
                ? new Rejection(
                        Reason.TOO_LARGE,
                        pointer,
                        "",
                        "the event is longer than " + LONGEST + " bytes; its beginning is kept")
                : null;
        return new RawMessage(line, pointer, original, fault);
    }

    static RawMessage malformed(long line, String pointer, byte[] original, String detail) {
        return new RawMessage(line, pointer, original, new Rejection(Reason.MALFORMED, pointer, "", detail));
    }
}
