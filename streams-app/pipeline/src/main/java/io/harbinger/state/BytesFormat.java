package io.harbinger.state;

import org.jspecify.annotations.Nullable;

/** Values that are their own rows, of one part. */
record BytesFormat() implements RowFormat<byte[], byte[]> {

    @Override
    public byte[] blank() {
        return new byte[0];
    }

    @Override
    public int extraBytes(byte[] value) {
        return 0;
    }

    @Override
    public byte[] stored(byte[] value) {
        return value;
    }

    @Override
    public byte[] head(byte[] value) {
        return value;
    }

    @Override
    public byte @Nullable [] tail(byte[] value) {
        return null;
    }

    @Override
    public boolean sharesTail(byte[] before, byte[] now) {
        return true;
    }

    @Override
    public boolean isCurrent(byte @Nullable [] tail) {
        return true;
    }

    @Override
    public byte[] read(byte[] head, byte @Nullable [] tail) {
        return head;
    }
}
