package io.harbinger.wire.row;

import io.harbinger.domain.alert.AlertState;
import io.harbinger.domain.alert.Calm;
import io.harbinger.domain.alert.Clearing;
import io.harbinger.domain.alert.Firing;
import io.harbinger.domain.alert.FlapDetector;
import io.harbinger.domain.alert.Pending;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.score.Level;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of {@link TrackedAlert}: about 40 bytes, big-endian.
 *
 * <pre>
 * 1 format = 1 | 2 length, n catalogue version (UTF-8) | 8 floor | 4 changes
 * 1 notified level (0: not flapping) [8 notified onset]
 * 1 state: 0 Calm | 1 Pending, 8 onset, 4 seen | 2 Firing, 8 onset, 1 level
 *          | 3 Clearing, 8 onset, 1 level, 1 highest, 4 seen
 * </pre>
 *
 * Levels are stored as 0 NONE, 1 BLUE, 2 YELLOW, 3 ORANGE, 4 RED.
 */
public final class AlertRow {
    private static final byte FORMAT = 1;
    private static final byte CALM = 0;
    private static final byte PENDING = 1;
    private static final byte FIRING = 2;
    private static final byte CLEARING = 3;
    private static final List<Level> LEVELS = List.of(Level.NONE, Level.BLUE, Level.YELLOW, Level.ORANGE, Level.RED);
    private static final int MAX_WITHOUT_VERSION = 48;

    private AlertRow() {}

    public static byte[] write(TrackedAlert tracked) {
        byte[] version = tracked.catalogueVersion().getBytes(StandardCharsets.UTF_8);
        if (version.length > 0xFFFF) {
            throw new IllegalArgumentException("catalogue version is longer than 65535 bytes");
        }
        ByteBuffer row = ByteBuffer.allocate(MAX_WITHOUT_VERSION + version.length);
        row.put(FORMAT).putShort((short) version.length).put(version);
        row.putLong(tracked.floor()).putInt(tracked.flapDetector().changes());
        writeNotified(row, tracked.flapDetector().notified());
        writeState(row, tracked.state());
        byte[] bytes = new byte[row.position()];
        row.flip().get(bytes);
        return bytes;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException where the row is of an unknown format, or damaged
     */
    public static TrackedAlert read(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] != FORMAT) {
            throw new IllegalArgumentException("stored alert state has format " + bytes[0] + ", this version reads "
                    + FORMAT + ": a newer version wrote it, or the store belongs to another application");
        }
        ByteBuffer row = ByteBuffer.wrap(bytes);
        try {
            TrackedAlert tracked = readFrom(row);
            if (row.hasRemaining()) {
                throw new IllegalArgumentException(row.remaining() + " bytes too many");
            }
            return tracked;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            String why = e.getMessage() == null ? "cut short" : e.getMessage();
            throw new IllegalArgumentException(
                    "stored alert state of " + bytes.length + " bytes is damaged: " + why, e);
        }
    }

    private static TrackedAlert readFrom(ByteBuffer row) {
        row.get();
        byte[] version = new byte[Short.toUnsignedInt(row.getShort())];
        row.get(version);
        long floor = row.getLong();
        FlapDetector flapDetector = new FlapDetector(row.getInt(), readNotified(row));
        return new TrackedAlert(new String(version, StandardCharsets.UTF_8), readState(row), flapDetector, floor);
    }

    private static void writeNotified(ByteBuffer row, FlapDetector.@Nullable Notified notified) {
        if (notified == null) {
            putLevel(row, Level.NONE);
        } else {
            putLevel(row, notified.level()).putLong(notified.onset());
        }
    }

    private static FlapDetector.@Nullable Notified readNotified(ByteBuffer row) {
        Level level = level(row);
        return level == Level.NONE ? null : new FlapDetector.Notified(row.getLong(), level);
    }

    private static void writeState(ByteBuffer row, AlertState state) {
        if (state instanceof Pending pending) {
            row.put(PENDING).putLong(pending.onset()).putInt(pending.seen());
        } else if (state instanceof Firing firing) {
            putLevel(row.put(FIRING).putLong(firing.onset()), firing.level());
        } else if (state instanceof Clearing clearing) {
            putLevel(row.put(CLEARING).putLong(clearing.onset()), clearing.level());
            putLevel(row, clearing.highest()).putInt(clearing.seen());
        } else {
            row.put(CALM);
        }
    }

    private static AlertState readState(ByteBuffer row) {
        byte tag = row.get();
        return switch (tag) {
            case CALM -> new Calm();
            case PENDING -> new Pending(row.getLong(), row.getInt());
            case FIRING -> new Firing(row.getLong(), level(row));
            case CLEARING -> new Clearing(row.getLong(), level(row), level(row), row.getInt());
            default -> throw new IllegalArgumentException("no state has tag " + tag);
        };
    }

    private static ByteBuffer putLevel(ByteBuffer row, Level level) {
        return row.put((byte) LEVELS.indexOf(level));
    }

    private static Level level(ByteBuffer row) {
        byte number = row.get();
        if (number < 0 || number >= LEVELS.size()) {
            throw new IllegalArgumentException("no level has number " + number);
        }
        return LEVELS.get(number);
    }
}
