package io.harbinger.state;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A stored value for tests: amounts added up, each logged with its number, and a tail of any size. */
final class Noted implements CountedEntries.Counted {

    /** Below this size all tails are the same, and none is needed. */
    private static final int SMALL = 10;

    /** How many were added, ever; a discarded value keeps it. */
    private long count;

    private long sum;
    private long newest;
    private int size;

    record Row(long count, long sum, int size) {}

    @Override
    public long count() {
        return count;
    }

    @Override
    public long newest() {
        return newest;
    }

    @Override
    public void add(long amount) {
        count++;
        sum += amount;
        newest = amount;
    }

    void resize(int bytes) {
        size = bytes;
    }

    void clear() {
        sum = 0;
        size = 0;
    }

    /** What is compared: a value that was discarded is as none. */
    String content() {
        return sum == 0 && size == 0 ? "" : sum + "/" + size;
    }

    static StoreFormat<Noted, Row> format() {
        return new StoreFormat<>(new Rows(), new CountedEntries<>());
    }

    private static final class Rows implements RowFormat<Noted, Row> {

        @Override
        public Noted blank() {
            return new Noted();
        }

        @Override
        public int extraBytes(Noted value) {
            return 0;
        }

        @Override
        public Row stored(Noted value) {
            return new Row(value.count, value.sum, value.size);
        }

        @Override
        public byte[] head(Row row) {
            return ByteBuffer.allocate(24)
                    .putLong(row.count)
                    .putLong(row.sum)
                    .putLong(row.size)
                    .array();
        }

        @Override
        public byte[] tail(Row row) {
            byte[] tail = new byte[row.size < SMALL ? 1 : row.size];
            Arrays.fill(tail, (byte) (row.size < SMALL ? SMALL : row.size % 100));
            return tail;
        }

        @Override
        public boolean isBlank(Row row) {
            return row.sum == 0 && row.size == 0;
        }

        @Override
        public boolean sharesTail(Row before, Row now) {
            return before.size == now.size || (before.size < SMALL && now.size < SMALL);
        }

        @Override
        public boolean isCurrent(byte[] tail) {
            return true;
        }

        @Override
        public Noted read(byte[] head, byte[] tail) {
            ByteBuffer in = ByteBuffer.wrap(head);
            var value = new Noted();
            value.count = in.getLong();
            value.sum = in.getLong();
            value.size = (int) in.getLong();
            boolean lacksIt = tail == null && value.size < SMALL;
            if (!lacksIt && !Arrays.equals(tail, tail(stored(value)))) {
                throw new IllegalStateException("the tail is not that of " + value.size);
            }
            return value;
        }
    }
}
