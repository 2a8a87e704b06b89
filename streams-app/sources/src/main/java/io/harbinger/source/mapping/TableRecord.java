package io.harbinger.source.mapping;

import io.harbinger.domain.event.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file as cells.
 *
 * @param line on which it starts, from 1
 * @param original its bytes
 * @param cells in the order of the header; empty where it could not be split into cells
 * @param fault why it could not; null where it could
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every row would be waste
record TableRecord(
        long line,
        byte[] original,
        List<String> cells,
        @Nullable Rejection fault) {}
