package io.harbinger.source.message;

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
        @Nullable Rejection fault) {}
