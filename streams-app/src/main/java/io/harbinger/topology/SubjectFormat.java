package io.harbinger.topology;

import io.harbinger.domain.score.SubjectState;
import io.harbinger.stage.Telemetry;
import io.harbinger.state.RowFormat;
import io.harbinger.wire.row.SubjectRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stored form of subjects, with its size reported. */
record SubjectFormat(SubjectRow rows, String store, Telemetry telemetry) implements RowFormat<SubjectState> {

    @Override
    public byte[] head(SubjectState state) {
        return reported(rows.head(state));
    }

    @Override
    public byte[] tail(SubjectState state) {
        return reported(rows.tail(state));
    }

    private byte[] reported(byte[] row) {
        telemetry.rowWritten(store, row.length);
        return row;
    }

    @Override
    public boolean sharesTail(SubjectState before, SubjectState now) {
        return SubjectRow.sharesTail(before, now);
    }

    @Override
    public SubjectState read(byte[] head, byte @Nullable [] tail) {
        return rows.read(head, Objects.requireNonNull(tail, "a subject's tail is written with its first head"));
    }
}
