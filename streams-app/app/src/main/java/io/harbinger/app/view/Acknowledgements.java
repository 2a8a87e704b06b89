package io.harbinger.app.view;

import io.harbinger.app.failure.Failures;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.wire.AcknowledgementCodec;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has acknowledged which alert. Fed with the records of {@code harbinger.acknowledgements.v1} from its beginning, in
 * the order of each partition. It does not know which alerts are open: an acknowledgement counts only with its alert.
 *
 * <p>Anybody with the right to may write that topic. What is no acknowledgement is counted and changes nothing. Texts
 * are bounded by the codec, and as written: {@link io.harbinger.app.text.PlainText} makes them fit to be shown. Grows
 * with the number of alerts that were ever acknowledged.
 */
public final class Acknowledgements {

    private final AcknowledgementCodec codec;
    private final Map<String, Acknowledgement> byAlert = new HashMap<>();
    private long skipped;
    private String problem = "";

    public Acknowledgements(AcknowledgementCodec codec) {
        this.codec = codec;
    }

    /**
     * Applies one record.
     *
     * @param key id of the alert
     * @param value null where the acknowledgement was withdrawn
     * @return whether it says something else of this alert than was known
     */
    public boolean apply(TopicPosition at, String key, byte @Nullable [] value) {
        if (value == null) {
            return byAlert.remove(key) != null;
        }
        try {
            Acknowledgement next = codec.decode(key, value);
            return !next.equals(byAlert.put(key, next));
        } catch (RuntimeException e) {
            skipped++;
            problem = "partition " + at.partition() + ", offset " + at.offset() + ": " + Failures.message(e);
            return false;
        }
    }

    /** That of an open alert; null where there is none that counts at this instant of wall time. */
    public @Nullable Acknowledgement of(String alertId, Instant now) {
        Acknowledgement found = byAlert.get(alertId);
        return found == null || isOver(found, now) ? null : found;
    }

    /** How many records were no acknowledgement. */
    public long skipped() {
        return skipped;
    }

    /** Where the last of them lies, and what is wrong with it; empty where there was none. */
    public String problem() {
        return problem;
    }

    private static boolean isOver(Acknowledgement acknowledgement, Instant now) {
        Instant until = acknowledgement.getUntil();
        return until != null && !now.isBefore(until);
    }
}
