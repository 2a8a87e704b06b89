package io.harbinger.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are given up leave nothing, and what the write-ahead log still has of them brings nothing back. */
class DiscardTest {

    @TempDir
    Path directory;

    private final Map<String, String> expected = new TreeMap<>();
    private final List<Long> rowsOfGone = new ArrayList<>();

    private void append(ValueStore<Noted> store, String key, long amount) {
        Noted value = store.open(key);
        value.add(amount);
        store.append(key, value);
        expect(key, value);
    }

    private void put(ValueStore<Noted> store, String key, int size) {
        Noted value = store.open(key);
        value.resize(size);
        store.put(key, value);
        expect(key, value);
    }

    private void discard(ValueStore<Noted> store, String key) {
        Noted value = store.open(key);
        value.clear();
        store.discard(key, value);
        expected.remove(key);
    }

    private void expect(String key, Noted value) {
        expected.put(key, value.content());
    }

    private static long rows(StoreSession session, String key) {
        return session.changelog.keySet().stream()
                .filter(row -> row.startsWith(key + "\0") || row.startsWith(key + "\1"))
                .count();
    }

    private void restartsAsExpected(StoreSession session) {
        assertThat(StoreSession.contents(session.restart())).isEqualTo(expected);
    }

    @Test
    void shouldRemoveAllRowsOfADiscardedValue() {
        StoreSession session = new StoreSession(directory, new HeapBudget(1 << 30));
        session.run(
                2,
                (commit, store) -> {
                    if (commit == 0) {
                        put(store, "gone", 2_000_000);
                        put(store, "kept", 2_000_000);
                    } else {
                        discard(store, "gone");
                    }
                },
                () -> {},
                () -> restartsAsExpected(session));

        assertThat(rows(session, "gone")).isZero();
        assertThat(rows(session, "kept")).isGreaterThan(2);
    }

    /** The segment with its entries outlives it, as others have entries there that no row has. */
    @Test
    void shouldKeepARowWhileTheLogMayReplayEntriesOfIt() {
        StoreSession session = new StoreSession(directory, new HeapBudget(1 << 30));
        session.run(
                6,
                (commit, store) -> {
                    switch (commit) {
                        case 0 -> {
                            append(store, "gone", 1);
                            append(store, "gone", 2);
                            append(store, "kept", 3);
                        }
                        case 1 -> discard(store, "gone");
                        case 3 -> put(store, "kept", 9);
                        case 4 -> append(store, "kept", 4);
                        default -> {}
                    }
                },
                () -> restartsSomehow(session),
                () -> {
                    restartsAsExpected(session);
                    rowsOfGone.add(rows(session, "gone"));
                });

        assertThat(rowsOfGone).containsExactly(0L, 2L, 2L, 2L, 0L, 0L);
    }

    /** Between two records of one commit, as at-least-once may end. */
    private static void restartsSomehow(StoreSession session) {
        StoreSession.contents(session.restart());
    }

    @Test
    void shouldBeginAnewWhenADiscardedValueComesBack() {
        StoreSession session = new StoreSession(directory, new HeapBudget(1 << 30));
        session.run(
                5,
                (commit, store) -> {
                    if (commit % 2 == 0) {
                        append(store, "again", 5 + commit);
                        append(store, "kept", 1);
                    } else {
                        discard(store, "again");
                    }
                },
                () -> restartsSomehow(session),
                () -> restartsAsExpected(session));

        assertThat(expected).containsEntry("again", "9/0");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 30_000, 1 << 30})
    void shouldSurviveAnyRestartWhateverWasDiscarded(long heap) {
        var random = new Random(heap + 3);
        StoreSession session = new StoreSession(directory, new HeapBudget(heap));
        for (int crash = 0; crash < 8; crash++) {
            session.run(
                    20,
                    (commit, store) -> {
                        for (int i = random.nextInt(40); i > 0; i--) {
                            String key = "k" + random.nextInt(150);
                            int dice = random.nextInt(10);
                            if (dice < 6) {
                                append(store, key, 1 + random.nextInt(100));
                            } else if (dice < 8) {
                                put(store, key, 1 + random.nextInt(9));
                            } else {
                                discard(store, key);
                            }
                        }
                    },
                    () -> restartsSomehow(session),
                    () -> restartsAsExpected(session));
        }

        // Nothing is appended any more: with the rows of what is left the log becomes obsolete.
        session.run(
                3,
                (commit, store) -> {
                    expected.keySet().stream().toList().forEach(key -> put(store, key, 5 + commit));
                    for (int i = 0; i < 150; i++) {
                        if (!expected.containsKey("k" + i)) {
                            discard(store, "k" + i);
                        }
                    }
                },
                () -> {},
                () -> restartsAsExpected(session));
        assertThat(session.changelog).as("heads and tails, and no segment").hasSize(2 * expected.size());
    }
}
