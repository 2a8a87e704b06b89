package io.harbinger.stage;

import io.harbinger.domain.assess.FeedReport;
import io.harbinger.domain.assess.Feeds;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.TextLimit;
import io.harbinger.domain.event.TickClaim;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.wire.FeedReportCodec;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of the topic that regroups events by lane and by region. Ingest has accepted what the stages before wrote there; but
 * whoever may write to the topic can put anything there, and a limit may be lower now than it was then.
 *
 * @param feeds which indicators report of which feed
 * @param channels names of the upstream partitions
 */
record LaneReader(InputCodec codec, Admission.Bounds bounds, Feeds feeds, Set<String> channels) {

    /** As large as the broker took it: its size was checked before it was written there. */
    private static final int ANY_SIZE = Integer.MAX_VALUE;

    static LaneReader of(InputCodec codec, Admission.Bounds bounds, Feeds feeds, int upstream) {
        Set<String> channels =
                IntStream.range(0, upstream).mapToObj(Integer::toString).collect(Collectors.toUnmodifiableSet());
        return new LaneReader(codec, bounds, feeds, channels);
    }

    Parsed<LaneRecord> read(SourceRecord record, Headers headers) {
        byte[] key = record.key();
        if (key == null) {
            String detail = "the record key must be a lane, a region's, a feed's or an upstream partition's";
            return refused(Reason.NULL_KEY, "key", "", detail);
        }
        String feed = LaneKeys.feed(key);
        if (feed != null) {
            return report(feed, record);
        }
        String channel = LaneKeys.channel(key);
        if (channel != null) {
            return tick(text(key), channel, record);
        }
        String region = LaneKeys.region(key);
        return event(region == null ? Subject.lane(text(key)) : Subject.region(region), record, headers);
    }

    private Parsed<LaneRecord> tick(String key, String channel, SourceRecord record) {
        if (!channels.contains(channel)) {
            String detail = "must be one of " + channels.size() + " upstream partitions";
            return refused(Reason.KEY_MISMATCH, "key", key, detail);
        }
        Parsed<Long> time = codec.decodeTick(record.value(), ANY_SIZE);
        if (time instanceof Parsed.Ok<Long> ok) {
            Rejection rejection = TickClaim.check(ok.value(), record.timestamp());
            return rejection == null
                    ? Parsed.ok(new LaneRecord.OfTick(channel, ok.value()))
                    : new Parsed.Rejected<>(rejection);
        }
        return new Parsed.Rejected<>(((Parsed.Rejected<Long>) time).rejection());
    }

    private Parsed<LaneRecord> report(String feed, SourceRecord record) {
        byte[] value = record.value();
        Parsed<FeedReport> parsed = FeedReportCodec.decode(value == null ? new byte[0] : value);
        if (parsed instanceof Parsed.Rejected<FeedReport> rejected) {
            return new Parsed.Rejected<>(rejected.rejection());
        }
        FeedReport report = ((Parsed.Ok<FeedReport>) parsed).value();
        if (!feed.equals(report.feed())) {
            return refused(Reason.KEY_MISMATCH, "key", feed, "the record key must be the report's feed");
        }
        if (!feeds.reports(report.indicator(), feed)) {
            String detail = "must be an indicator of the catalogue that reports of feed " + feed;
            return refused(Reason.UNKNOWN_CODE, "indicator", report.indicator(), detail);
        }
        // What is reported has happened by the time it is: the broker bounds that of the record.
        if (report.known() > record.timestamp()) {
            String detail = "must not be after the record was made";
            return refused(Reason.FUTURE, "known", EventTime.text(report.known()), detail);
        }
        Rejection rejection = bounds.checkReport(report.time(), record.timestamp());
        return rejection == null ? Parsed.ok(new LaneRecord.OfReport(report)) : new Parsed.Rejected<>(rejection);
    }

    private Parsed<LaneRecord> event(Subject subject, SourceRecord record, Headers headers) {
        Parsed<InputRecord> input = codec.decode(EventKind.LOGISTICS, record.value(), ANY_SIZE);
        if (input instanceof Parsed.Rejected<InputRecord> rejected) {
            return new Parsed.Rejected<>(rejected.rejection());
        }
        if (!(((Parsed.Ok<InputRecord>) input).value() instanceof InputRecord.OfEvent of)
                || !(of.event() instanceof LogisticsEvent event)) {
            String detail = "under the key of a lane or a region there are logistics events";
            return refused(Reason.UNKNOWN_SCHEMA, "", "Tick", detail);
        }
        Provenance from = Provenance.read(headers);
        if (from == null) {
            return refused(Reason.MALFORMED, Provenance.HEADER, "", "this header must say where the event came from");
        }
        if (subject.type() == SubjectType.LANE
                && !subject.id().equals(event.route().lane())) {
            return refused(Reason.KEY_MISMATCH, "key", subject.id(), "the record key must be the event's lane");
        }
        Rejection tooLong = TextLimit.ID.check("key", subject.id());
        Rejection rejection = tooLong == null ? check(event, from) : tooLong;
        return rejection == null
                ? Parsed.ok(new LaneRecord.OfEvent(subject, event, from))
                : new Parsed.Rejected<>(rejection);
    }

    private @Nullable Rejection check(LogisticsEvent event, Provenance from) {
        Rejection rejection = EventRules.check(event);
        return rejection == null ? bounds.check(event, from.watermark()) : rejection;
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    private static Parsed<LaneRecord> refused(Reason reason, String field, String value, String detail) {
        return new Parsed.Rejected<>(new Rejection(reason, field, value, detail));
    }
}
