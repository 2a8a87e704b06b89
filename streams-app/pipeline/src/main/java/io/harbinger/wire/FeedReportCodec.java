package io.harbinger.wire;

import io.harbinger.domain.assess.FeedReport;
import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.subject.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reports of feeds on the internal topic that regroups: a byte for the version, the texts of {@link DataOutputStream}
 * for feed, indicator and typed subject key, time, when it was known, and share. Nobody but this application reads
 * them; whoever may write to the topic can put anything there.
 */
public final class FeedReportCodec {

    private static final int VERSION = 1;
    /** Three texts as long as keys may be, and some. */
    private static final int MOST_BYTES = 4_096;

    private FeedReportCodec() {}

    /** The report as bytes. */
    public static byte[] encode(FeedReport report) {
        var bytes = new ByteArrayOutputStream(96);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(report.feed());
            out.writeUTF(report.indicator());
            out.writeUTF(SubjectKey.of(report.subject()));
            out.writeLong(report.time());
            out.writeLong(report.known());
            out.writeDouble(report.share());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The report that the bytes hold, or why they hold none. */
    public static Parsed<FeedReport> decode(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(
                    Reason.TOO_LARGE,
                    "",
                    Integer.toString(bytes.length),
                    "a report has at most " + MOST_BYTES + " bytes");
        }
        if (bytes.length == 0 || bytes[0] != VERSION) {
            return refused(Reason.UNKNOWN_SCHEMA, "", "", "must begin with the version of a report, " + VERSION);
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            String feed = BoundedText.read(in);
            String indicator = BoundedText.read(in);
            String key = BoundedText.read(in);
            long time = in.readLong();
            long known = in.readLong();
            double share = in.readDouble();
            if (in.available() > 0) {
                return refused(Reason.MALFORMED, "", "", "bytes follow the report");
            }
            Optional<Subject> subject = SubjectKey.parse(key);
            return subject.isEmpty()
                    ? refused(Reason.MALFORMED, "subject", key, "must be a subject's key")
                    : checked(feed, indicator, subject.get(), time, known, share);
        } catch (IOException e) {
            return refused(Reason.MALFORMED, "", "", "is cut off, or holds a text that is none");
        }
    }

    private static Parsed<FeedReport> checked(
            String feed, String indicator, Subject subject, long time, long known, double share) {
        if (!EventTime.isPossible(time)) {
            return new Parsed.Rejected<>(EventTime.rejection("time", time));
        }
        if (!EventTime.isPossible(known) || known <= time) {
            return refused(Reason.BAD_TIME, "known", Long.toString(known), "must be after what the report is about");
        }
        if (!(share >= 0 && share <= 1)) {
            return refused(Reason.MALFORMED, "share", Double.toString(share), "must be 0 to 1");
        }
        return Parsed.ok(new FeedReport(feed, indicator, subject, time, known, share));
    }

    private static Parsed<FeedReport> refused(Reason reason, String field, String value, String detail) {
        return new Parsed.Rejected<>(new Rejection(reason, field, value, detail));
    }
}
