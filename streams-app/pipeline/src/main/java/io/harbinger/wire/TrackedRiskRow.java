package io.harbinger.wire;

import io.harbinger.domain.network.incident.TrackedRisk;
import io.harbinger.domain.network.incident.TrackedRisk.Change;
import io.harbinger.domain.subject.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored row of a tracked risk: a byte for the version, the own risk that is open, then the changes to come. */
public final class TrackedRiskRow {

    private static final int VERSION = 1;

    private TrackedRiskRow() {}

    /** The row of a risk; null where nothing is open or to come, and no row is needed. */
    public static byte @Nullable [] write(TrackedRisk risk) {
        if (risk.isBlank()) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(128);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            OwnRiskRow.write(out, risk.risk());
            out.writeInt(risk.coming().size());
            for (Change change : risk.coming()) {
                out.writeLong(change.after());
                OwnRiskRow.write(out, change.risk());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The risk of a row.
     *
     * @throws IllegalStateException where a later release has written it
     */
    public static TrackedRisk read(byte[] row, Subject subject) {
        try (var in = new DataInputStream(new ByteArrayInputStream(row))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("a row of tracked risks has version " + version + ", not " + VERSION);
            }
            var open = OwnRiskRow.read(in, subject);
            List<Change> coming = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                coming.add(new Change(in.readLong(), OwnRiskRow.read(in, subject)));
            }
            return new TrackedRisk(open, coming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
