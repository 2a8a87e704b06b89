package io.harbinger.source;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Rejection;
import org.jspecify.annotations.Nullable;

/** An event read from a file, or a row that could not become one. */
public sealed interface SourceItem {

    RowOrigin origin();

    /**
     * An event.
     *
     * @param told the message that gave it; null where it says everything itself
     */
    record Accepted(Event event, RowOrigin origin, @Nullable Told told) implements SourceItem {

        /** Whether it stands for a withdrawal, of which only id and time are known before what it withdraws is found. */
        public boolean isWithdrawal() {
            return told != null && told.statement().revision().retracted();
        }

        /** One that says everything itself. */
        public Accepted(Event event, RowOrigin origin) {
            this(event, origin, null);
        }
    }

    /**
     * A row, or one cell of a row, that does not give a valid event.
     *
     * @param kind the kind of event it should have been
     * @param original the bytes of its row as they stood in the file, without the line end; not to be changed; empty
     *     where it is a file without a row
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every row would be waste
    record Rejected(Rejection rejection, EventKind kind, RowOrigin origin, byte[] original) implements SourceItem {

        /** Whether it is no row at all, but a file that has none. */
        public boolean isEmptyFile() {
            return original.length == 0;
        }

        /** One line for a person: {@code FILE:LINE: FIELD 'VALUE' refused (REASON): DETAIL}. */
        public String message() {
            return origin + ": " + rejection.message();
        }
    }
}
