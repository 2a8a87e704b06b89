package io.harbinger.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Texts of {@link java.io.DataOutputStream}, read from bytes that anybody may have written. */
final class BoundedText {

    private BoundedText() {}

    /**
     * As {@link DataInputStream#readUTF()}, which would make room for whatever length the bytes claim.
     *
     * @param in over bytes in memory
     */
    static String read(DataInputStream in) throws IOException {
        in.mark(Short.BYTES);
        if (in.readUnsignedShort() > in.available()) {
            throw new EOFException("a text is longer than the bytes that are left");
        }
        in.reset();
        return in.readUTF();
    }
}
