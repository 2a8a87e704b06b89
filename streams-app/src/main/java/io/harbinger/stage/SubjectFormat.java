package io.harbinger.stage;

import io.harbinger.domain.score.Account;
import io.harbinger.domain.score.Accounts;
import io.harbinger.domain.score.Assessor;
import io.harbinger.domain.score.SubjectState;
import io.harbinger.state.RowFormat;
import io.harbinger.state.StoreFormat;
import io.harbinger.wire.row.ReadingNotes;
import io.harbinger.wire.row.SubjectRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of subjects, with its size reported.
 *
 * @param accounts opens the accounts of one store
 */
public record SubjectFormat(Accounts accounts, SubjectRow rows, String store, Telemetry telemetry)
        implements RowFormat<Account, SubjectState> {

    /** The format of one store. */
    public static StoreFormat<Account, SubjectState> of(
            Assessor assessor, SubjectRow rows, String store, Telemetry telemetry) {
        Accounts accounts = assessor.accounts();
        return new StoreFormat<>(
                new SubjectFormat(accounts, rows, store, telemetry), new SubjectNotes(accounts, new ReadingNotes()));
    }

    @Override
    public Account blank() {
        return accounts.open(SubjectState.EMPTY);
    }

    @Override
    public int extraBytes(Account account) {
        return account.extraBytes();
    }

    @Override
    public SubjectState stored(Account account) {
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
    public Account read(byte[] head, byte @Nullable [] tail) {
        return accounts.open(
                rows.read(head, Objects.requireNonNull(tail, "a subject's tail is written with its first head")));
    }
}
