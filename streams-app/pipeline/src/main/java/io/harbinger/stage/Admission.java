package io.harbinger.stage;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.Watermarks;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.KnownMetrics;
import io.harbinger.wire.Ascii;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
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
     * @param publicationDelays of each kind of event, how far behind the watermark one that covers a period may be at
     *     least, milliseconds
     */
    public record Bounds(
            int maxBytes,
            long futureMillis,
            long retentionMillis,
            boolean acceptUnknown,
            Map<EventKind, Long> publicationDelays) {

        public Bounds {
            publicationDelays = Map.copyOf(publicationDelays);
        }

        /** Where nothing is published late. */
        public Bounds(int maxBytes, long futureMillis, long retentionMillis, boolean acceptUnknown) {
            this(maxBytes, futureMillis, retentionMillis, acceptUnknown, Map.of());
        }

        /** The longest publication delay that a catalogue has for each kind of event. */
        public static Map<EventKind, Long> publicationDelays(Catalogue catalogue) {
            Map<EventKind, Long> longest = new EnumMap<>(EventKind.class);
            for (Indicator indicator : catalogue.indicators()) {
                EventKind kind = indicator.selection().source().kind();
                if (kind != null) {
                    longest.merge(kind, indicator.windowing().publicationDelay().toMillis(), Math::max);
                }
            }
            return longest;
        }

        /**
         * Why an event is refused for its time, null where it is not.
         *
         * @param watermark of its input, epoch milliseconds; {@link Watermarks#NEVER} before the first tick
         */
        @Nullable Rejection check(Event event, long watermark) {
            return check(event.time(), retention(event), watermark);
        }

        /**
         * Why a report about a time is refused, null where it is not: it may be as old as any event.
         *
         * @param time epoch milliseconds
         * @param reported when it was made, epoch milliseconds
         */
        @Nullable Rejection checkReport(long time, long reported) {
            long oldest = publicationDelays.values().stream().reduce(retentionMillis, Math::max);
            return check(time, oldest, reported);
        }

        /** Whether an event that covers no period is not refused for its time. */
        boolean accepts(long time, long watermark) {
            return check(time, retentionMillis, watermark) == null;
        }

        private @Nullable Rejection check(long time, long retention, long watermark) {
            if (!EventTime.isPossible(time)) {
                return EventTime.rejection("eventTime", time);
            }
            if (watermark == Watermarks.NEVER) {
                return null;
            }
            if (time - watermark > futureMillis) {
                return refused(Reason.FUTURE, time, "must be before " + EventTime.text(watermark + futureMillis));
            }
            long oldest = watermark - retention;
            if (time < oldest) {
                return refused(Reason.TOO_OLD, time, "must be after " + EventTime.text(oldest));
            }
            return null;
        }

        private long retention(Event event) {
            return event.period() == 0
                    ? retentionMillis
                    : Math.max(retentionMillis, publicationDelays.getOrDefault(event.kind(), 0L));
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
            return new Rejection(Reason.MALFORMED, "lane", "", "must not begin with a character of U+0000 to U+0002");
        }
        Rejection time = bounds.check(event, watermark);
        return time != null ? time : checkKnown(event);
    }

    /** Whether the bytes are the text's; ids are ASCII almost always, and then nothing is copied to compare. */
    private static boolean isText(byte[] utf8, String text) {
        return utf8.length == text.length()
                ? Ascii.equals(utf8, 0, utf8.length, text, 0)
                : Arrays.equals(utf8, text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Rejection checkKnown(Event event) {
        boolean isKnown = network.current().isKnown(event.key());
        if (isKnown && !(event instanceof SensorReading reading && !metrics.contains(reading.metric()))) {
            return null;
        }
        if (bounds.acceptUnknown()) {
            telemetry.unknownSubjects(event.kind(), 1);
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
