package io.harbinger.stage;

import io.harbinger.domain.score.Assessor;
import io.harbinger.domain.score.PendingReadings;
import io.harbinger.domain.score.PendingReadingsFactory;
import io.harbinger.domain.score.SubjectState;
import io.harbinger.state.RowFormat;
import io.harbinger.state.StoreFormat;
import io.harbinger.wire.row.LoggedReadingCodec;
import io.harbinger.wire.row.SubjectRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of subjects, with its size reported.
 *
 * @param accounts opens the accounts of one store
 */
public record SubjectFormat(PendingReadingsFactory accounts, SubjectRow rows, String store, Telemetry telemetry)
        implements RowFormat<PendingReadings, SubjectState> {

    /** The format of one store. */
    public static StoreFormat<PendingReadings, SubjectState> of(
            Assessor assessor, SubjectRow rows, String store, Telemetry telemetry) {
        PendingReadingsFactory accounts = assessor.accounts();
        return new StoreFormat<>(
                new SubjectFormat(accounts, rows, store, telemetry),
                new PendingReadingsCodec(accounts, new LoggedReadingCodec()));
    }

    @Override
    public PendingReadings blank() {
        return accounts.open(SubjectState.EMPTY);
    }

    @Override
    public int extraBytes(PendingReadings account) {
        return account.extraBytes();
    }

    @Override
    public SubjectState stored(PendingReadings account) {
        return account.state();
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
    public boolean isCurrent(byte @Nullable [] tail) {
        return tail != null && rows.isCurrent(tail);
    }

    @Override
    public PendingReadings read(byte[] head, byte @Nullable [] tail) {
        return accounts.open(
                rows.read(head, Objects.requireNonNull(tail, "a subject's tail is written with its first head")));
    }
}
