package io.harbinger.stage;

import io.harbinger.domain.score.PendingReadings;
import io.harbinger.domain.score.PendingReadingsFactory;
import io.harbinger.state.EntryCodec;
import io.harbinger.wire.row.LoggedReadingCodec;
import java.util.function.Function;

/** The readings that subjects' accounts take, noted for their store. */
record PendingReadingsCodec(PendingReadingsFactory accounts, LoggedReadingCodec notes)
        implements EntryCodec<PendingReadings> {

    @Override
    public void add(String key, PendingReadings account) {
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
    public void redo(byte[] block, Function<String, PendingReadings> values) {
        LoggedReadingCodec.read(
                block, accounts, (key, note) -> values.apply(key).retake(note));
    }
}
