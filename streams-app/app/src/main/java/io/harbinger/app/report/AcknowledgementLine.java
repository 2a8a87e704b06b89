package io.harbinger.app.report;

import io.harbinger.app.text.PlainText;
import io.harbinger.schema.Acknowledgement;
import java.time.Instant;

/** An acknowledgement in words: who, when, until when, and the note. */
public final class AcknowledgementLine {

    private AcknowledgementLine() {}

    /** Without what would move the cursor: the texts are whatever somebody typed. */
    public static String of(Acknowledgement acknowledgement) {
        Instant until = acknowledgement.getUntil();
        String word = until == null ? "acknowledged" : "snoozed until " + AlertLine.minute(until);
        String note = acknowledgement.getNote().isBlank() ? "" : ": " + acknowledgement.getNote();
        return PlainText.of(
                word + " by " + acknowledgement.getBy() + ", " + AlertLine.minute(acknowledgement.getAt()) + note);
    }
}
