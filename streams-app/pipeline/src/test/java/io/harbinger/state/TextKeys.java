package io.harbinger.state;

import java.util.List;

/** Keys that are there as texts. */
record TextKeys(List<String> keys) implements KeyBatch {

    static TextKeys of(String... keys) {
        return new TextKeys(List.of(keys));
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public int hash(int index) {
        return keys.get(index).hashCode();
    }

    @Override
    public boolean matches(int index, String key) {
        return keys.get(index).equals(key);
    }
}
