package io.harbinger.state;

/**
 * How one store writes its values down.
 *
 * @param <V> values
 * @param <S> what of a value its row holds
 */
public record StoreFormat<V, S>(RowFormat<V, S> rows, EntryCodec<V> notes) {

    /** Values that are bytes already, and of which nothing is noted. */
    public static StoreFormat<byte[], byte[]> bytes() {
        return ofRows(new BytesFormat());
    }

    /** Values that are changed by replacement alone. */
    static <V, S> StoreFormat<V, S> ofRows(RowFormat<V, S> rows) {
        return new StoreFormat<>(rows, new NoEntries<>());
    }
}
