package io.harbinger.wire;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Revision;
import io.harbinger.schema.Tick;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of the input topics to events and ticks, and back.
 *
 * <p>Thread safety: one instance serves all threads. Decoding keeps all its state in a cursor made for the call (a
 * reader reused across threads mixes up records); encoding uses the format's per-thread encoder.
 */
public final class InputCodec {

    private static final Set<Schema> READ = Stream.concat(
                    Arrays.stream(EventKind.values()).map(EventReader::schema), Stream.of(Tick.SCHEMA$))
            .collect(Collectors.toUnmodifiableSet());

    private final WireFormat plain = WireFormat.singleObject();
    private final WireFormat format;
    private final Envelope envelope;

    public InputCodec(WireFormat format) {
        this.format = format;
        this.envelope = new Envelope(format, READ);
    }

    /**
     * Never throws: whatever the bytes are, the outcome is a value.
     *
     * @param expected the kind of event that the topic carries; a tick is welcome on every topic
     * @param maxBytes largest accepted value, in bytes with header
     */
    public Parsed<InputRecord> decode(EventKind expected, byte @Nullable [] value, int maxBytes) {
        try {
            Cursor in = envelope.open(value, maxBytes);
            InputRecord input;
            if (in.schema().equals(EventReader.schema(expected))) {
                input = new InputRecord.OfEvent(EventReader.read(expected, in));
            } else if (in.schema().equals(Tick.SCHEMA$)) {
                input = new InputRecord.OfTick(in.time("time"));
            } else {
                throw wrong(in.schema(), EventReader.schema(expected).getName() + " or Tick");
            }
            in.end();
            return Parsed.ok(input);
        } catch (RejectedException refused) {
            return new Parsed.Rejected<>(refused.rejection());
        }
    }

    /** For the ticks topic, which carries nothing else; epoch milliseconds. Never throws. */
    public Parsed<Long> decodeTick(byte @Nullable [] value, int maxBytes) {
        try {
            Cursor in = envelope.open(value, maxBytes);
            if (!in.schema().equals(Tick.SCHEMA$)) {
                throw wrong(in.schema(), "Tick");
            }
            long time = in.time("time");
            in.end();
            return Parsed.ok(time);
        } catch (RejectedException refused) {
            return new Parsed.Rejected<>(refused.rejection());
        }
    }

    /** The value of a record on the event's input topic. */
    public byte[] encode(Event event) {
        return format.encode(EventLayout.of(event.kind()).encode(event));
    }

    /**
     * The value that a record with the event's content has where it is a first statement, in the format without a
     * registry: by it the contents of revisions are compared, and a registry is not asked.
     */
    public byte[] encodeFirst(Event event) {
        return plain.encode(EventLayout.of(event.kind()).encode(event.withRevision(Revision.FIRST)));
    }

    /**
     * The value of a tick, for the ticks topic or an input topic.
     *
     * @param time epoch milliseconds
     */
    public byte[] encodeTick(long time) {
        return format.encode(new Tick(Instant.ofEpochMilli(time)));
    }

    /** Length of the header of a value in the current schema of a kind of event; -1 where it is in any other. */
    int currentHeader(byte[] value, EventKind kind) {
        return format.writer(value) instanceof Parsed.Ok<Schema> writer
                        && writer.value().equals(EventReader.schema(kind))
                ? format.headerBytes(value)
                : -1;
    }

    private static RejectedException wrong(Schema schema, String allowed) {
        return new RejectedException(Reason.UNKNOWN_SCHEMA, "", schema.getName(), "this topic carries " + allowed);
    }
}
