package io.harbinger.domain.dedup;

import static io.harbinger.domain.event.EventKind.LOGISTICS;
import static io.harbinger.domain.event.EventKind.SENSOR;
import static io.harbinger.domain.event.EventKind.TRADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Revision;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeduplicatorTest {

    private static Deduplicator seen(int from, int to, int capacity) {
        Deduplicator seen = Deduplicator.NONE;
        for (int id = from; id <= to; id++) {
            seen = plus(seen, Fingerprint.of("id" + id, id), capacity);
        }
        return seen;
    }

    private static Deduplicator plus(Deduplicator seen, long fingerprint, int capacity) {
        return seen.plusReadings(new long[] {fingerprint}, new long[] {1}, capacity);
    }

    private static Deduplicator.Verdict check(Deduplicator seen, int id, int content) {
        return check(seen, Fingerprint.of("id" + id, content), Revision.FIRST);
    }

    private static Deduplicator.Verdict check(Deduplicator seen, long fingerprint, Revision revision) {
        return seen.check(SENSOR, fingerprint, revision).verdict();
    }

    @Test
    void shouldTellDuplicateFromConflictWhenKnown() {
        Deduplicator seen = seen(7, 7, 10);
        assertThat(check(seen, 7, 7)).isEqualTo(Deduplicator.Verdict.DUPLICATE);
        assertThat(check(seen, 7, 8)).isEqualTo(Deduplicator.Verdict.CONFLICT);
        assertThat(check(seen, 8, 7)).isEqualTo(Deduplicator.Verdict.NEW);
        assertThat(check(Deduplicator.NONE, 7, 7)).isEqualTo(Deduplicator.Verdict.NEW);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 31, 32, 33, 64, 100})
    void shouldForgetExactlyTheOldestWhenFull(int capacity) {
        for (int count = 1; count <= 250; count++) {
            Deduplicator seen = seen(1, count, capacity);
            long[] expected = IntStream.rangeClosed(Math.max(1, count - capacity + 1), count)
                    .mapToLong(id -> Fingerprint.of("id" + id, id))
                    .toArray();
            assertThat(seen.sensor().neededUntil(0)).containsExactly(expected);
            for (int id = 1; id <= count; id++) {
                assertThat(check(seen, id, id))
                        .isEqualTo(id > count - capacity ? Deduplicator.Verdict.DUPLICATE : Deduplicator.Verdict.NEW);
            }
        }
    }

    @Test
    void shouldTellARevisionOfAReadingAndAnyRetraction() {
        Deduplicator seen = seen(7, 7, 10);

        assertThat(check(seen, Fingerprint.of("id7", 8), Revision.of(1, false)))
                .isEqualTo(Deduplicator.Verdict.REVISED);
        assertThat(check(seen, Fingerprint.of("id7", 7), Revision.of(1, false)))
                .isEqualTo(Deduplicator.Verdict.DUPLICATE);
        assertThat(check(seen, Fingerprint.of("id9", 7), Revision.of(1, false))).isEqualTo(Deduplicator.Verdict.NEW);
        assertThat(check(seen, Fingerprint.of("id7", 7), Revision.of(0, true)))
                .isEqualTo(Deduplicator.Verdict.RETRACTED);
    }

    @Test
    void shouldKeepKindsApart() {
        KnownId id = new KnownId(2 << 16, Revision.FIRST, 10);
        Deduplicator seen =
                plus(Deduplicator.NONE, 1 << 16, 1).plus(LOGISTICS, id, 0, 1).deduplicator();

        assertThat(check(seen, 1 << 16, Revision.FIRST)).isEqualTo(Deduplicator.Verdict.DUPLICATE);
        assertThat(check(seen, 2 << 16, Revision.FIRST)).isEqualTo(Deduplicator.Verdict.NEW);
        assertThat(seen.check(LOGISTICS, 2 << 16, Revision.FIRST).verdict()).isEqualTo(Deduplicator.Verdict.DUPLICATE);
        assertThat(seen.check(TRADE, 2 << 16, Revision.FIRST).verdict()).isEqualTo(Deduplicator.Verdict.NEW);
    }

    @Test
    void shouldRememberNothingWhenTheCapacityIsNone() {
        assertThat(check(seen(4, 4, 0), 4, 4)).isEqualTo(Deduplicator.Verdict.NEW);
    }

    @Test
    void shouldShrinkWhenCapacityDoes() {
        Deduplicator seen = plus(seen(1, 60, 64), Fingerprint.of("id61", 61), 2);
        assertThat(seen.sensor().neededUntil(0))
                .containsExactly(Fingerprint.of("id60", 60), Fingerprint.of("id61", 61));
    }

    @Test
    void shouldNotCollideWhenIdsAreAlike() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            hashes.add(Fingerprint.of("suez-TRANSIT-2021-" + i, 0));
        }
        assertThat(hashes).hasSize(200_000);
    }

    /** Stored rows carry it; the figures are a Python program's, made from the description of MurmurHash64A. */
    @Test
    void shouldStayWhatItIsWhenStored() {
        assertThat(Fingerprint.of("a", 0x0003_0005)).isEqualTo(0xd8fa63a4e4780006L);
        assertThat(Fingerprint.of("abcd", 0x0003_0005)).isEqualTo(0x4aaa4e5538ad0006L);
        assertThat(Fingerprint.of("CNSHA-0001234-t1-3141", 0x0003_0005)).isEqualTo(0xce1a866d60650006L);
        assertThat(Fingerprint.of("上海洋山港-7", 0x0003_0005)).isEqualTo(0x12674eb3937b0006L);
    }
}
