package io.harbinger.stage;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.Watermarks;
import io.harbinger.domain.indicator.KnownMetrics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a well-formed event is accepted: the record key is that of the event, its time is plausible against the
 * watermark, its node or product and its metric are known, where that is required.
 *
 * @param network asked for known ids
 */
public record Admission(Bounds bounds, NetworkSnapshot network, KnownMetrics metrics, Telemetry telemetry) {

    /**
     * What a deployment allows.
     *
     * @param maxBytes largest accepted record value
     * @param futureMillis how far ahead of the watermark an event may be
     * @param retentionMillis how far behind the watermark it may be
     * @param acceptUnknown whether unknown nodes, products and metrics are accepted
     */
    public record Bounds(int maxBytes, long futureMillis, long retentionMillis, boolean acceptUnknown) {

        /**
         * Why an event of this time is refused, null where it is not.
         *
         * @param time epoch milliseconds
         * @param watermark of its input, epoch milliseconds; {@link Watermarks#NEVER} before the first tick
         */
        @Nullable Rejection check(long time, long watermark) {
            if (!EventTime.isPossible(time)) {
                return EventTime.rejection("eventTime", time);
            }
            if (watermark == Watermarks.NEVER) {
                return null;
            }
            if (time - watermark > futureMillis) {
                return refused(Reason.FUTURE, time, "must be before " + EventTime.text(watermark + futureMillis));
            }
            if (watermark - time > retentionMillis) {
                return refused(Reason.TOO_OLD, time, "must be after " + EventTime.text(watermark - retentionMillis));
            }
            return null;
        }

        private static Rejection refused(Reason reason, long time, String detail) {
            return new Rejection(reason, "eventTime", EventTime.text(time), detail);
        }
    }

    @Nullable Rejection check(Event event, byte @Nullable [] key, long watermark) {
        if (key == null) {
            return new Rejection(Reason.NULL_KEY, "key", "", "the record key must be '" + event.key() + "'");
        }
        if (!isText(key, event.key())) {
            String text = new String(key, StandardCharsets.UTF_8);
            return new Rejection(Reason.KEY_MISMATCH, "key", text, "the record key must be '" + event.key() + "'");
        }
        if (event instanceof LogisticsEvent logistics
                && LaneKeys.isReserved(logistics.route().lane())) {
            return new Rejection(Reason.MALFORMED, "lane", "", "must not begin with the character U+0000 or U+0001");
        }
        Rejection time = bounds.check(event.time(), watermark);
        return time != null ? time : checkKnown(event);
    }

    /** Whether the bytes are the text's; ids are ASCII almost always, and then nothing is copied to compare. */
    private static boolean isText(byte[] utf8, String text) {
        if (utf8.length != text.length()) {
            return Arrays.equals(utf8, text.getBytes(StandardCharsets.UTF_8));
        }
        // As many bytes as characters: equal only where each is one byte, which an ASCII character is.
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Rejection checkKnown(Event event) {
        boolean isKnown = network.current().isKnown(event.key());
        if (isKnown && !(event instanceof SensorReading reading && !metrics.contains(reading.metric()))) {
            return null;
        }
        if (bounds.acceptUnknown()) {
            telemetry.unknownSubject(event.kind());
            return null;
        }
        return unknown(event, isKnown);
    }

    private Rejection unknown(Event event, boolean isKnown) {
        if (isKnown && event instanceof SensorReading reading) {
            return new Rejection(
                    Reason.UNKNOWN_METRIC,
                    "metric",
                    reading.metric(),
                    "no indicator of the catalogue asks for it; asked for are "
                            + String.join(", ", new TreeSet<>(metrics.names())));
        }
        return new Rejection(Reason.UNKNOWN_SUBJECT, "key", event.key(), "must be an entity of the network topic");
    }
}
