package io.harbinger.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that no record could hold. */
class RowPartsTest {

    private static final int PART = RowParts.MOST_BYTES;

    @TempDir
    Path directory;

    private StoreSession session(long heap) {
        return new StoreSession(directory, new HeapBudget(heap));
    }

    private static void resize(ValueStore<Noted> store, String key, int bytes) {
        Noted value = store.open(key);
        value.resize(bytes);
        store.put(key, value);
    }

    private static String key(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    /** What fits is one record, as it always was. */
    @ParameterizedTest
    @CsvSource({"1, 1", "524288, 1", "524289, 2", "1048000, 2", "1048563, 2", "1048564, 3", "5000000, 10"})
    void shouldWriteARowInAsFewRecordsAsHoldIt(int bytes, int records) {
        StoreSession session = session(1 << 30);
        session.run(1, (commit, store) -> resize(store, "k", bytes), () -> {}, () -> {});

        assertThat(session.changelog).hasSize(1 + records).containsKeys(key("k\0"), key("k\1"));
        assertThat(session.largest).isLessThanOrEqualTo(PART);
        assertThat(StoreSession.contents(session.restart())).isEqualTo(Map.of("k", "0/" + bytes));
        if (records == 1) {
            assertThat(session.changelog.get(key("k\1"))).hasSize(bytes);
        }
    }

    @Test
    void shouldRemoveThePartsThatAShorterRowHasLeft() {
        StoreSession session = session(1 << 30);
        int[] sizes = {5 * PART, 2 * PART, 1, 3 * PART, 7};

        session.run(
                sizes.length,
                (commit, store) -> resize(store, "k", sizes[commit]),
                () -> {},
                () -> assertThat(StoreSession.contents(session.restart())).hasSize(1));

        assertThat(session.changelog.keySet()).containsExactly(key("k\0"), key("k\1"));
    }

    @Test
    void shouldSayWhichPartIsMissing() {
        StoreSession session = session(1 << 30);
        session.run(1, (commit, store) -> resize(store, "k", 2 * PART), () -> {}, () -> {});
        session.changelog.remove(key("k\0\2\4"));

        assertThatThrownBy(() -> session.restart().get("k"))
                .hasMessage(
                        "stored row k\\x01 is damaged: part 3 of 3 is missing; delete the local state, so that it is"
                                + " restored from the changelog");
    }

    @Test
    void shouldRefuseTheStoredRowWhenAPartIsOfAnother() {
        StoreSession session = session(1 << 30);
        session.run(1, (commit, store) -> resize(store, "k", 2 * PART), () -> {}, () -> {});
        session.changelog.get(key("k\0\1\4"))[100] = 99;

        assertThatThrownBy(() -> session.restart().get("k")).hasMessageContaining("its 3 parts are not of one row");
    }

    /** Growing, shrinking, evicted and restored: always what was put. */
    @ParameterizedTest
    @ValueSource(longs = {0, 3_000_000, 1 << 30})
    void shouldGiveBackWhatWasPutAfterAnyRestart(long heap) {
        var random = new Random(heap + 7);
        Map<String, String> expected = new TreeMap<>();
        StoreSession session = session(heap);
        for (int crash = 0; crash < 4; crash++) {
            session.run(
                    12,
                    (commit, store) -> {
                        for (int i = random.nextInt(60); i > 0; i--) {
                            String key = "k" + random.nextInt(100);
                            int dice = random.nextInt(30);
                            int size = dice == 0 ? 1_200_000 : dice < 3 ? 600_000 : 1 + random.nextInt(20);
                            resize(store, key, size);
                            expected.put(key, "0/" + size);
                        }
                    },
                    () -> {},
                    () -> assertThat(StoreSession.contents(session.restart())).isEqualTo(expected));
        }
        assertThat(session.largest).isEqualTo(PART);
    }
}
