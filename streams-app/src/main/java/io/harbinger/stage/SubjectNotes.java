package io.harbinger.stage;

import io.harbinger.domain.score.Account;
import io.harbinger.domain.score.Accounts;
import io.harbinger.state.Notes;
import io.harbinger.wire.row.ReadingNotes;
import java.util.function.Function;

/** The readings that subjects' accounts take, noted for their store. */
record SubjectNotes(Accounts accounts, ReadingNotes notes) implements Notes<Account> {

    @Override
    public void add(String key, Account account) {
        notes.add(key, account.newest());
    }

    @Override
    public int size() {
        return notes.size();
    }

    @Override
    public byte[] take() {
        return notes.take();
    }

    @Override
    public void redo(byte[] block, Function<String, Account> values) {
        ReadingNotes.read(block, accounts, (key, note) -> values.apply(key).retake(note));
    }
}
