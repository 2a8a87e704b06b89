package io.harbinger.wire.row;

import io.harbinger.domain.alert.AlertState;
import io.harbinger.domain.alert.Calm;
import io.harbinger.domain.alert.Clearing;
import io.harbinger.domain.alert.Firing;
import io.harbinger.domain.alert.FlapDetector;
import io.harbinger.domain.alert.Holder;
import io.harbinger.domain.alert.Holders;
import io.harbinger.domain.alert.Pending;
import io.harbinger.domain.alert.Stale;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.score.Level;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of {@link TrackedAlert}: about 40 bytes, and some 40 for each driver that holds an episode,
 * big-endian.
 *
 * <pre>
 * 1 format = 1 | 2 length, n catalogue version (UTF-8) | 8 floor | 4 changes
 * 1 notified level (0: not flapping) [8 notified onset]
 * 1 state: 0 Calm | 1 Pending, 8 onset, 4 seen | 2 Firing, 8 onset, 1 level
 *          | 3 Clearing, 8 onset, 1 level, 1 highest, 4 seen
 * 1 format = 2: the same, with
 * 1 state: ... 4 Stale, 8 onset, 1 level
 * 8 placed, 1 number of holders, of each: 2 length, n indicator | 2 length, n series | 1 level | 8 window | 4 count
 * </pre>
 *
 * Format 1 is written where no driver holds anything, so that the build before this one reads it. Of Pending and
 * Clearing it stated how many assessments they had seen; now each holder counts its windows, and 0 stands there. An
 * episode read from format 1 gets its holders with the next assessment. Levels are stored as 0 NONE, 1 BLUE, 2 YELLOW,
 * 3 ORANGE, 4 RED.
 */
public final class AlertRow {
    private static final byte WITHOUT_HOLDERS = 1;
    private static final byte WITH_HOLDERS = 2;
    private static final byte CALM = 0;
    private static final byte PENDING = 1;
    private static final byte FIRING = 2;
    private static final byte CLEARING = 3;
    private static final byte STALE = 4;
    private static final List<Level> LEVELS = List.of(Level.NONE, Level.BLUE, Level.YELLOW, Level.ORANGE, Level.RED);
    private static final int MAX_WITHOUT_TEXTS = 64;
    private static final int MAX_HOLDER_WITHOUT_TEXTS = 20;

    private AlertRow() {}

    public static byte[] write(TrackedAlert tracked) {
        byte[] version = text(tracked.catalogueVersion());
        boolean held = !tracked.holders().isEmpty() || tracked.stale();
        ByteBuffer row = ByteBuffer.allocate(MAX_WITHOUT_TEXTS + version.length + holderBytes(tracked.holders()));
        row.put(held ? WITH_HOLDERS : WITHOUT_HOLDERS);
        putText(row, version);
        row.putLong(tracked.floor()).putInt(tracked.flapDetector().changes());
        writeNotified(row, tracked.flapDetector().notified());
        writeState(row, tracked.state());
        if (held) {
            writeHolders(row, tracked.holders());
        }
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
        if (bytes.length > 0 && bytes[0] != WITHOUT_HOLDERS && bytes[0] != WITH_HOLDERS) {
            throw new IllegalArgumentException("stored alert state has format " + bytes[0] + ", this version reads "
                    + WITHOUT_HOLDERS + " and " + WITH_HOLDERS
                    + ": a newer version wrote it, or the store belongs to another application");
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
        boolean held = row.get() == WITH_HOLDERS;
        String version = readText(row);
        long floor = row.getLong();
        FlapDetector flapDetector = new FlapDetector(row.getInt(), readNotified(row));
        AlertState state = readState(row);
        return new TrackedAlert(version, state, flapDetector, floor, held ? readHolders(row) : Holders.NONE);
    }

    private static int holderBytes(Holders holders) {
        int bytes = 0;
        for (Holder holder : holders.all()) {
            bytes += MAX_HOLDER_WITHOUT_TEXTS + text(holder.indicator()).length + text(holder.series()).length;
        }
        return bytes;
    }

    private static void writeHolders(ByteBuffer row, Holders holders) {
        row.putLong(holders.placed()).put((byte) holders.all().size());
        for (Holder holder : holders.all()) {
            putText(row, text(holder.indicator()));
            putText(row, text(holder.series()));
            putLevel(row, holder.level()).putLong(holder.window()).putInt(holder.count());
        }
    }

    private static Holders readHolders(ByteBuffer row) {
        long placed = row.getLong();
        int count = row.get();
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            holders.add(new Holder(readText(row), readText(row), level(row), row.getLong(), row.getInt()));
        }
        return new Holders(holders, placed);
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException("a name of a stored alert is longer than 65535 bytes");
        }
        return bytes;
    }

    private static void putText(ByteBuffer row, byte[] text) {
        row.putShort((short) text.length).put(text);
    }

    private static String readText(ByteBuffer row) {
        byte[] text = new byte[Short.toUnsignedInt(row.getShort())];
        row.get(text);
        return new String(text, StandardCharsets.UTF_8);
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
            row.put(PENDING).putLong(pending.onset()).putInt(0);
        } else if (state instanceof Firing firing) {
            putLevel(row.put(FIRING).putLong(firing.onset()), firing.level());
        } else if (state instanceof Clearing clearing) {
            putLevel(row.put(CLEARING).putLong(clearing.onset()), clearing.level());
            putLevel(row, clearing.highest()).putInt(0);
        } else if (state instanceof Stale stale) {
            putLevel(row.put(STALE).putLong(stale.onset()), stale.level());
        } else {
            row.put(CALM);
        }
    }

    private static AlertState readState(ByteBuffer row) {
        byte tag = row.get();
        return switch (tag) {
            case CALM -> new Calm();
            case PENDING -> skipSeen(row, new Pending(row.getLong()));
            case FIRING -> new Firing(row.getLong(), level(row));
            case CLEARING -> skipSeen(row, new Clearing(row.getLong(), level(row), level(row)));
            case STALE -> new Stale(row.getLong(), level(row));
            default -> throw new IllegalArgumentException("no state has tag " + tag);
        };
    }

    private static AlertState skipSeen(ByteBuffer row, AlertState state) {
        row.getInt();
        return state;
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
