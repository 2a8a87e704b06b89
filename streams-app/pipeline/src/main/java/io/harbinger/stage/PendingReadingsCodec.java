package io.harbinger.stage;

import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.batch.PendingReadingsFactory;
import io.harbinger.state.EntryCodec;
import io.harbinger.wire.row.LoggedReadingCodec;
import java.util.function.Function;

/** Log entries of the readings that subjects buffer. */
record PendingReadingsCodec(PendingReadingsFactory factory, LoggedReadingCodec codec)
        implements EntryCodec<PendingReadings> {

    @Override
    public void append(String key, PendingReadings pending) {
        pending.logLast(key, codec);
    }

    @Override
    public int size() {
        return codec.size();
    }

    @Override
    public byte[] drain(int room) {
        return codec.drain(room);
    }

    @Override
    public void replay(byte[] segment, Function<String, PendingReadings> values) {
        LoggedReadingCodec.read(
                segment, factory, (key, entry) -> values.apply(key).replay(entry));
    }
}
