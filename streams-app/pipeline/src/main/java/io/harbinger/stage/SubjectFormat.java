package io.harbinger.stage;

import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.batch.PendingReadingsFactory;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.state.RowFormat;
import io.harbinger.state.StoreFormat;
import io.harbinger.wire.row.LoggedReadingCodec;
import io.harbinger.wire.row.SubjectRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of subjects, with its size reported.
 *
 * @param factory makes the values of one store
 */
public record SubjectFormat(PendingReadingsFactory factory, SubjectRow rows, String store, Telemetry telemetry)
        implements RowFormat<PendingReadings, SubjectState> {

    /** The format of one store, which alone uses the factory. */
    public static StoreFormat<PendingReadings, SubjectState> of(
            PendingReadingsFactory factory, SubjectRow rows, String store, Telemetry telemetry) {
        return new StoreFormat<>(
                new SubjectFormat(factory, rows, store, telemetry),
                new PendingReadingsCodec(factory, new LoggedReadingCodec()));
    }

    @Override
    public PendingReadings blank() {
        return factory.blank();
    }

    @Override
    public int extraBytes(PendingReadings pending) {
        return pending.extraBytes();
    }

    @Override
    public SubjectState stored(PendingReadings pending) {
        return pending.applyBuffered();
    }

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
    public boolean isBlank(SubjectState state) {
        return state.isBlank();
    }

    @Override
    public boolean isCurrent(byte @Nullable [] tail) {
        return tail != null && rows.isCurrent(tail);
    }

    @Override
    public PendingReadings read(byte[] head, byte @Nullable [] tail) {
        return factory.open(
                rows.read(head, Objects.requireNonNull(tail, "a subject's tail is written with its first head")));
    }
}
