package io.harbinger.wire;

import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.ImpulseRecord.OfRisk;
import io.harbinger.wire.ImpulseRecord.OfSnapshot;
import io.harbinger.wire.ImpulseRecord.OfTick;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of the internal topic of impulses: a byte for the version, one for tick, risk or snapshot, the channel; then the time of
 * a tick, or subject and {@link OwnRiskRow own risk}. Nobody but this application reads them; whoever may write to the
 * topic can put anything there.
 */
public final class ImpulseCodec {

    private static final int VERSION = 1;
    private static final int TICK = 0;
    private static final int RISK = 1;
    private static final int SNAPSHOT = 2;
    /** Four texts as long as keys may be, and some. */
    private static final int MOST_BYTES = 8_192;

    private ImpulseCodec() {}

    /** The record as bytes. */
    public static byte[] encode(ImpulseRecord record) {
        var bytes = new ByteArrayOutputStream(128);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(kind(record));
            out.writeUTF(record.channel());
            if (record instanceof OfTick tick) {
                out.writeLong(tick.time());
            } else if (record instanceof OfRisk risk) {
                out.writeUTF(SubjectKey.of(risk.subject()));
                OwnRiskRow.write(out, risk.risk());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int kind(ImpulseRecord record) {
        if (record instanceof OfSnapshot) {
            return SNAPSHOT;
        }
        return record instanceof OfTick ? TICK : RISK;
    }

    /** The record that the bytes hold, or why they hold none. */
    public static Parsed<ImpulseRecord> decode(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length < 2 || bytes[0] != VERSION) {
            return refused(Reason.UNKNOWN_SCHEMA, "", "", "must begin with the version of an impulse, " + VERSION);
        }
        if (bytes.length > MOST_BYTES) {
            String size = Integer.toString(bytes.length);
            return refused(Reason.TOO_LARGE, "", size, "an impulse has at most " + MOST_BYTES + " bytes");
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 2, bytes.length - 2))) {
            String channel = BoundedText.read(in);
            Parsed<ImpulseRecord> parsed = switch (bytes[1]) {
                case TICK -> tick(channel, in.readLong());
                case SNAPSHOT -> Parsed.ok(new OfSnapshot(channel));
                default -> risk(channel, in);
            };
            return in.available() > 0 ? refused(Reason.MALFORMED, "", "", "bytes follow the impulse") : parsed;
        } catch (IOException e) {
            return refused(Reason.MALFORMED, "", "", "is cut off, or holds a text that is none");
        } catch (IllegalArgumentException e) {
            return refused(Reason.MALFORMED, "", "", String.valueOf(e.getMessage()));
        }
    }

    private static Parsed<ImpulseRecord> tick(String channel, long time) {
        return EventTime.isPossible(time)
                ? Parsed.ok(new OfTick(channel, time))
                : new Parsed.Rejected<>(EventTime.rejection("time", time));
    }

    private static Parsed<ImpulseRecord> risk(String channel, DataInputStream in) throws IOException {
        String key = BoundedText.read(in);
        Optional<Subject> subject = SubjectKey.parse(key);
        if (subject.isEmpty()) {
            return refused(Reason.MALFORMED, "subject", key, "must be a subject's key");
        }
        OwnRisk risk = OwnRiskRow.read(in, subject.get());
        return risk == null || EventTime.isPossible(risk.impulse().onset())
                ? Parsed.ok(new OfRisk(channel, subject.get(), risk))
                : new Parsed.Rejected<>(
                        EventTime.rejection("onset", risk.impulse().onset()));
    }

    private static Parsed<ImpulseRecord> refused(Reason reason, String field, String value, String detail) {
        return new Parsed.Rejected<>(new Rejection(reason, field, value, detail));
    }
}
