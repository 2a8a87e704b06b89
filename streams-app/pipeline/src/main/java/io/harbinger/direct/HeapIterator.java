package io.harbinger.direct;

import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** The entries of a map, once. */
record HeapIterator<K, V>(Iterator<Map.Entry<K, V>> entries) implements KeyValueIterator<K, V> {

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public KeyValue<K, V> next() {
        Map.Entry<K, V> entry = entries.next();
        return KeyValue.pair(entry.getKey(), entry.getValue());
    }

    @Override
    public K peekNextKey() {
        throw new UnsupportedOperationException("entries of a map come in no order");
    }

    @Override
    public void close() {}
}
