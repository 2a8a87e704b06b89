package io.harbinger.state;

import java.util.function.Function;

/** For values of which no single changes are logged. */
record NoEntries<V>() implements EntryCodec<V> {

    @Override
    public void append(String key, V value) {
        throw new IllegalStateException("no entries are logged of these values");
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public byte[] drain(int room) {
        return new byte[room];
    }

    @Override
    public void replay(byte[] segment, Function<String, V> values) {
        throw new IllegalStateException("the changelog of a store without log entries contains some");
    }
}
