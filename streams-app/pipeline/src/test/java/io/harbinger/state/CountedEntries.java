package io.harbinger.state;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Entries of values for tests whose additions are counted, each logged with its number. */
final class CountedEntries<V extends CountedEntries.Counted> implements EntryCodec<V> {

    /** A value to which amounts are added. */
    interface Counted {

        /** How many were added, ever. */
        long count();

        /** The amount added last. */
        long newest();

        void add(long amount);
    }

    private final ByteArrayOutputStream segment = new ByteArrayOutputStream();

    @Override
    public void append(String key, V value) {
        String line = key + " " + value.count() + " " + value.newest() + "\n";
        segment.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int size() {
        return segment.size();
    }

    @Override
    public byte[] drain(int room) {
        byte[] bytes = ByteBuffer.allocate(room + segment.size())
                .position(room)
                .put(segment.toByteArray())
                .array();
        segment.reset();
        return bytes;
    }

    /** As for readings: an entry whose predecessor is missing is a lost one. */
    @Override
    public void replay(byte[] bytes, Function<String, V> values) {
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            V value = values.apply(words[0]);
            long number = Long.parseLong(words[1]);
            if (number > value.count() + 1) {
                throw new IllegalStateException(words[0] + ": entry " + number + " follows " + value.count());
            }
            if (number == value.count() + 1) {
                value.add(Long.parseLong(words[2]));
            }
        });
    }
}
