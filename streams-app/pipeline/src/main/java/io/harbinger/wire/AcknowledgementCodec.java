package io.harbinger.wire;

import io.harbinger.schema.Acknowledgement;
import java.util.Set;

/**
 * Acknowledgements of alerts to bytes, and the bytes of a record, which anybody may have written, to acknowledgements.
 * One instance serves all threads.
 */
public final class AcknowledgementCodec {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 80;

    /** Characters of a note. */
    public static final int LONGEST_NOTE = 500;

    /** The longest texts take four bytes a character, and the rest of a record less than a kilobyte. */
    private static final int MOST_BYTES = 4_096;

    private final WireFormat format;
    private final RecordDecoder decoder;

    public AcknowledgementCodec(WireFormat format) {
        this.format = format;
        this.decoder = new RecordDecoder(new Envelope(format, Set.of(Acknowledgement.SCHEMA$)), MOST_BYTES);
    }

    /**
     * The value of one record, whose key is the alert's id.
     *
     * @throws IllegalArgumentException where a text is missing or too long
     */
    public byte[] encode(Acknowledgement acknowledgement) {
        return format.encode(requireBounded(acknowledgement));
    }

    /**
     * The acknowledgement of one record.
     *
     * @throws RuntimeException where it is none, or one of another alert than the key says, or a text is too long
     */
    public Acknowledgement decode(String key, byte[] value) {
        Acknowledgement found = decoder.decodeUntrusted(value, Acknowledgement.SCHEMA$, Acknowledgement.class);
        requireBounded(found);
        if (!found.getAlertId().equals(key)) {
            throw new IllegalArgumentException("its key names another alert than its value");
        }
        return found;
    }

    /**
     * The acknowledgement, whose texts are as long as they may be at most.
     *
     * @throws IllegalArgumentException where one is missing or too long
     */
    public static Acknowledgement requireBounded(Acknowledgement acknowledgement) {
        if (acknowledgement.getBy().isBlank()) {
            throw new IllegalArgumentException("an acknowledgement must say by whom");
        }
        check("name", acknowledgement.getBy(), LONGEST_NAME);
        check("note", acknowledgement.getNote(), LONGEST_NOTE);
        return acknowledgement;
    }

    private static void check(String what, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new IllegalArgumentException(
                    "a " + what + " has at most " + longest + " characters, this one has " + length);
        }
    }
}
