package io.harbinger.state;

/**
 * How one store encodes its values.
 *
 * @param <V> values
 * @param <S> what of a value its row has
 */
public record StoreFormat<V, S>(RowFormat<V, S> rows, EntryCodec<V> entries) {

    /** Values that change by replacement alone: their rows are logged, and no entries. */
    public static <V, S> StoreFormat<V, S> ofRows(RowFormat<V, S> rows) {
        return new StoreFormat<>(rows, new NoEntries<>());
    }
}
