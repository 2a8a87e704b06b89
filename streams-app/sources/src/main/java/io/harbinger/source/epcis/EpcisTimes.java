package io.harbinger.source.epcis;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.source.message.MessageOutput;
import io.harbinger.source.message.MessageTimes;
import io.harbinger.source.message.TreeAt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of one event. They have an offset of their own; {@code eventTimeZoneOffset} is for people, and used for a time
 * without one alone.
 *
 * @param offset the event's; null where it has none that is valid
 */
record EpcisTimes(@Nullable String offset) {

    private static final Pattern OFFSET = Pattern.compile("[+-](0\\d|1[0-7]):[0-5]\\d");

    static EpcisTimes of(TreeAt event) {
        String offset = event.get("eventTimeZoneOffset").text();
        boolean isValid = offset != null && OFFSET.matcher(offset).matches();
        return new EpcisTimes(isValid ? offset : null);
    }

    /** Epoch milliseconds; null where it is missing or wrong, which is noted. */
    @Nullable Long required(EventKind kind, TreeAt at, MessageOutput out) {
        String text = at.text();
        if (text == null) {
            out.refuse(kind, Reason.MISSING_FIELD, at, "must be a time");
            return null;
        }
        return out.valid(kind, MessageTimes.parse(at.pointer(), text, offset));
    }
}
