package io.harbinger.wire;

import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An own risk within the bytes of a record or a row: whether there is one; then the texts of {@link DataOutputStream} for
 * alert, level and basis, severity in ppm, onset and end.
 */
final class OwnRiskRow {

    private OwnRiskRow() {}

    static void write(DataOutputStream out, @Nullable OwnRisk risk) throws IOException {
        out.writeBoolean(risk != null);
        if (risk != null) {
            out.writeUTF(risk.id());
            out.writeUTF(risk.level().name());
            out.writeUTF(risk.impulse().basis().name());
            out.writeInt(risk.impulse().severity());
            out.writeLong(risk.impulse().onset());
            out.writeLong(risk.impulse().end());
        }
    }

    /** Throws {@link IllegalArgumentException}, with what is wrong, where the bytes hold none. */
    static @Nullable OwnRisk read(DataInputStream in, Subject subject) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        String id = BoundedText.read(in);
        Level level = constant(Level.values(), BoundedText.read(in));
        Impulse.Basis basis = constant(Impulse.Basis.values(), BoundedText.read(in));
        int severity = in.readInt();
        long onset = in.readLong();
        long end = in.readLong();
        if (severity < 0 || severity > Ppm.ONE) {
            throw new IllegalArgumentException("severity must be 0 to " + Ppm.ONE + ", was " + severity);
        }
        return new OwnRisk(subject, id, level, new Impulse(subject.id(), severity, onset, end, basis));
    }

    private static <E extends Enum<E>> E constant(E[] known, String name) {
        for (E each : known) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("must be one of " + List.of(known) + ", was " + name);
    }
}
