package io.harbinger.domain.dedup;

import static io.harbinger.domain.event.EventKind.TRADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.dedup.Deduplicator.Verdict;
import io.harbinger.domain.event.Revision;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logistics events and trade flows are remembered for as long as a pane could take them again. */
class KnownIdsTest {

    private static final long CONTENT = 0xFFFF;

    private static long fingerprint(int id, int content) {
        return (Fingerprint.of("id" + id, 0) & ~CONTENT) | content;
    }

    private static Deduplicator knowing(long revision, boolean retracted, int content) {
        KnownId id = new KnownId(fingerprint(1, content), Revision.of(revision, retracted), 100);
        return Deduplicator.NONE.plus(TRADE, id, 0, 10).deduplicator();
    }

    @ParameterizedTest
    @CsvSource({
        // what is known: revision, whether withdrawn | what comes: revision, whether withdrawn, content
        "0, false, 0, false, 7, DUPLICATE",
        "0, false, 0, false, 8, CONFLICT",
        "0, false, 1, false, 7, DUPLICATE",
        "0, false, 1, false, 8, REVISED",
        "0, false, 0, true,  7, RETRACTED",
        "0, false, 1, true,  8, RETRACTED",
        "2, false, 1, false, 8, OUTDATED",
        "2, false, 1, true,  8, OUTDATED",
        "2, true,  2, false, 7, OUTDATED",
        "2, true,  2, true,  8, DUPLICATE",
        "2, true,  3, true,  7, DUPLICATE",
        "2, true,  3, false, 7, REVISED",
        "2, true,  3, false, 8, REVISED"
    })
    void shouldTellWhatComesFromWhatIsKnown(
            long known, boolean withdrawn, long revision, boolean retracted, int content, Verdict verdict) {
        Deduplicator seen = knowing(known, withdrawn, 7);

        assertThat(seen.check(TRADE, fingerprint(1, content), Revision.of(revision, retracted))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void shouldTellNewFromWithdrawnBeforeItCame() {
        assertThat(Deduplicator.NONE
                        .check(TRADE, fingerprint(1, 7), Revision.of(0, false))
                        .verdict())
                .isEqualTo(Verdict.NEW);
        assertThat(Deduplicator.NONE
                        .check(TRADE, fingerprint(1, 7), Revision.of(0, true))
                        .verdict())
                .isEqualTo(Verdict.RETRACTED);
    }

    /** A map is the plain way to remember. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void shouldKnowWhatAMapWouldKnow(int seed) {
        var random = new Random(seed);
        Map<Long, KnownId> plain = new TreeMap<>();
        KnownIds ids = KnownIds.NONE;
        long now = 0;
        for (int i = 0; i < 5_000; i++) {
            now += random.nextInt(3);
            long fingerprint = fingerprint(random.nextInt(2_000), random.nextInt(3));
            KnownId id =
                    new KnownId(fingerprint, Revision.of(random.nextInt(2), false), now + 1 + random.nextInt(4_000));
            ids = ids.plus(id, now, 100_000).ids();
            plain.put(Fingerprint.id(fingerprint), id);
            if (i % 500 == 0) {
                ids = ids.at(now);
            }
        }
        for (int id = 0; id < 2_000; id++) {
            KnownId expected = plain.get(Fingerprint.id(fingerprint(id, 0)));
            boolean needed = expected != null && expected.until() > now;
            assertThat(ids.find(fingerprint(id, 0))).isIn(expected, needed ? expected : null);
        }
        assertThat(KnownIds.of(ids.merged(), ids.latest())).isEqualTo(ids);
        assertThat(ids.at(now + 10_000).size()).isEqualTo(64);
    }

    @Test
    void shouldKeepWhatOlderVersionsKnowWhenOneIsAddedToEachOfTwo() {
        KnownIds one = KnownIds.NONE
                .plus(new KnownId(1 << 16, Revision.FIRST, 9), 0, 9)
                .ids();

        KnownIds two = one.plus(new KnownId(2 << 16, Revision.FIRST, 9), 0, 9).ids();
        KnownIds other = one.plus(new KnownId(3 << 16, Revision.FIRST, 9), 0, 9).ids();

        assertThat(one.size()).isEqualTo(1);
        assertThat(two.find(3 << 16)).isNull();
        assertThat(other.find(2 << 16)).isNull();
    }

    @Test
    void shouldGiveUpThoseThatAreNeededForTheShortestTimeWhenThereAreTooMany() {
        KnownIds ids = KnownIds.NONE;
        int forgotten = 0;
        for (int id = 0; id < 10_000; id++) {
            KnownIds.Added added = ids.plus(new KnownId(fingerprint(id, 0), Revision.FIRST, 100 + id / 10), 50, 1_000);
            ids = added.ids();
            forgotten += added.forgotten();
        }

        assertThat(ids.size()).isBetween(1_000 * 15 / 16, 1_000);
        assertThat(forgotten).isEqualTo(10_000 - ids.size());
        for (int id = 10_010 - ids.size(); id < 10_000; id++) {
            assertThat(ids.find(fingerprint(id, 0))).as("id %d", id).isNotNull();
        }
    }

    @Test
    void shouldCountOnlyWhatWasStillNeededAsForgotten() {
        KnownIds ids = KnownIds.NONE
                .plus(new KnownId(1 << 16, Revision.FIRST, 10), 0, 1)
                .ids();

        assertThat(ids.plus(new KnownId(2 << 16, Revision.FIRST, 99), 10, 1).forgotten())
                .isZero();
        assertThat(ids.plus(new KnownId(2 << 16, Revision.FIRST, 99), 9, 1).forgotten())
                .isEqualTo(1);
    }

    @Test
    void shouldKeepTheLastFewThoughTheyAreNotNeeded() {
        KnownIds ids = KnownIds.NONE;
        for (int id = 0; id < 200; id++) {
            ids = ids.plus(new KnownId(fingerprint(id, 0), Revision.FIRST, id), 0, 1_000)
                    .ids();
        }

        KnownIds later = ids.at(189);

        assertThat(ids.at(50)).isSameAs(ids);
        assertThat(later.size()).isEqualTo(10 + 64);
        assertThat(later.find(fingerprint(199, 0))).isNotNull();
        assertThat(later.find(fingerprint(126, 0))).isNotNull();
        assertThat(later.find(fingerprint(125, 0))).isNull();
    }

    @Test
    void shouldStoreTheLargeTableSeldom() {
        KnownIds ids = KnownIds.NONE;
        int changes = 0;
        for (int id = 0; id < 20_000; id++) {
            KnownIds next = ids.plus(new KnownId(fingerprint(id, 0), Revision.FIRST, 1), 0, 100_000)
                    .ids();
            changes += next.sharesMerged(ids) ? 0 : 1;
            ids = next;
        }
        assertThat(changes).isLessThan(100);
        assertThat(ids.size()).isEqualTo(20_000);
    }
}
