package io.harbinger.state;

import java.io.IOException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Why the files of a store cannot be used. */
public enum LocalStateFailure {
    /** What they say is wrong, or some are missing. */
    DAMAGED,
    /** Their disk is full. */
    FULL;

    private static final String NO_SPACE = "No space left on device";

    /** By its causes. */
    static LocalStateFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isNoSpace(cause)) {
                return FULL;
            }
        }
        return DAMAGED;
    }

    /**
     * Whether a stream thread died of local state alone. What else fails while a store is written (its encoding, say) is
     * reported by Kafka Streams under the same exception, so the root decides.
     */
    public static boolean isRootOf(Throwable failure) {
        Throwable root = failure;
        boolean ofStore = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ofStore |= cause instanceof ProcessorStateException || cause instanceof TaskCorruptedException;
            root = cause;
        }
        return ofStore
                && (root instanceof RocksDBException
                        || root instanceof IOException
                        || root instanceof ProcessorStateException
                        || root instanceof TaskCorruptedException);
    }

    private static boolean isNoSpace(Throwable cause) {
        Status status = cause instanceof RocksDBException rocks ? rocks.getStatus() : null;
        return (status != null && status.getSubCode() == Status.SubCode.NoSpace) || contains(cause.getMessage());
    }

    private static boolean contains(@Nullable String message) {
        return message != null && message.contains(NO_SPACE);
    }
}
