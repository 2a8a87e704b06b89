package io.harbinger.state;

import java.util.function.Function;

/** Takes none. */
record NoEntries<V>() implements EntryCodec<V> {

    @Override
    public void add(String key, V value) {
        throw new IllegalStateException("nothing is noted of these values");
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public byte[] take() {
        return new byte[0];
    }

    @Override
    public void redo(byte[] block, Function<String, V> values) {
        throw new IllegalStateException("a changelog of values without notes holds some");
    }
}
