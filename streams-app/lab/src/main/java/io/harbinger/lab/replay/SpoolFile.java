package io.harbinger.lab.replay;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The records of one topic in a file, written first and then read, again and again. A record is the length and the bytes
 * of its key, then of its value; −1 for none. Not thread safe.
 */
final class SpoolFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int NONE = -1;

    private final Path path;
    private final FileChannel out;
    private final ByteBuffer unwritten = ByteBuffer.allocate(BUFFER);
    private long records;

    SpoolFile(Path path) throws IOException {
        this.path = path;
        this.out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void add(byte @Nullable [] key, byte @Nullable [] value) throws IOException {
        write(key);
        write(value);
        records++;
    }

    private void write(byte @Nullable [] bytes) throws IOException {
        room(Integer.BYTES);
        unwritten.putInt(bytes == null ? NONE : bytes.length);
        int length = bytes == null ? 0 : bytes.length;
        for (int from = 0; from < length; ) {
            room(1);
            int count = Math.min(length - from, unwritten.remaining());
            unwritten.put(bytes, from, count);
            from += count;
        }
    }

    private void room(int bytes) throws IOException {
        if (unwritten.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        unwritten.flip();
        while (unwritten.hasRemaining()) {
            out.write(unwritten);
        }
        unwritten.clear();
    }

    /** Passes on every record, in order; returns their number. */
    long read(BiConsumer<byte @Nullable [], byte @Nullable []> sink) throws IOException {
        flush();
        try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer unread = ByteBuffer.allocate(BUFFER).limit(0);
            for (long record = 0; record < records; record++) {
                byte[] key = bytes(in, unread);
                sink.accept(key, bytes(in, unread));
            }
            return records;
        }
    }

    private static byte @Nullable [] bytes(FileChannel in, ByteBuffer unread) throws IOException {
        fill(in, unread, Integer.BYTES);
        int length = unread.getInt();
        if (length == NONE) {
            return null;
        }
        byte[] bytes = new byte[length];
        for (int from = 0; from < length; ) {
            fill(in, unread, 1);
            int count = Math.min(length - from, unread.remaining());
            unread.get(bytes, from, count);
            from += count;
        }
        return bytes;
    }

    /** So that at least so many bytes can be taken. */
    private static void fill(FileChannel in, ByteBuffer unread, int bytes) throws IOException {
        if (unread.remaining() >= bytes) {
            return;
        }
        unread.compact();
        while (unread.position() < bytes) {
            if (in.read(unread) < 0) {
                throw new EOFException("a temporary file is shorter than what was written to it");
            }
        }
        unread.flip();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
