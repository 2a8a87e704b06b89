package io.harbinger.stage;

import io.harbinger.domain.score.SubjectState;
import io.harbinger.wire.row.SubjectRow;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The stored form of subjects, with its size reported. */
public final class RowSerde {

    private RowSerde() {}

    public static Serde<SubjectState> of(SubjectRow rows, String store, Telemetry telemetry) {
        return Serdes.serdeFrom(
                (topic, state) -> write(rows, store, telemetry, state), (topic, bytes) -> read(rows, bytes));
    }

    private static byte @Nullable [] write(
            SubjectRow rows, String store, Telemetry telemetry, @Nullable SubjectState state) {
        if (state == null) {
            return null;
        }
        byte[] row = rows.write(state);
        telemetry.rowWritten(store, row.length);
        return row;
    }

    private static @Nullable SubjectState read(SubjectRow rows, byte @Nullable [] bytes) {
        return bytes == null ? null : rows.read(bytes);
    }
}
