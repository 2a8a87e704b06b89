package io.harbinger.wire;

import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.wire.row.AlertRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored row of an alert of what reaches a subject: a byte for the version, the root cause as texts of {@link
 * DataOutputStream} after their number, then the {@link AlertRow}.
 *
 * @param rootCause ids from the origin to the subject, as they were last; they tell whose alert it is when it ends
 */
public record UpstreamAlertRow(TrackedAlert alert, List<String> rootCause) {

    private static final int VERSION = 1;

    public UpstreamAlertRow {
        rootCause = List.copyOf(rootCause);
    }

    /** The row as bytes. */
    public byte[] write() {
        var bytes = new ByteArrayOutputStream(128);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(rootCause.size());
            for (String id : rootCause) {
                out.writeUTF(id);
            }
            out.write(AlertRow.write(alert));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The row of bytes.
     *
     * @throws IllegalStateException where a later release has written them
     */
    public static UpstreamAlertRow read(byte[] row) {
        try (var in = new DataInputStream(new ByteArrayInputStream(row))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("a row of upstream alerts has version " + version + ", not " + VERSION);
            }
            List<String> rootCause = new ArrayList<>();
            for (int left = in.readByte(); left > 0; left--) {
                rootCause.add(in.readUTF());
            }
            return new UpstreamAlertRow(AlertRow.read(in.readAllBytes()), rootCause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
