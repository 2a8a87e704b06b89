package io.harbinger.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenTest {

    @Test
    void shouldTellDuplicateFromConflictWhenKnown() {
        Seen seen = Seen.NONE.plus(7, 100, 10);
        assertThat(seen.check(7, 100)).isEqualTo(Seen.Verdict.DUPLICATE);
        assertThat(seen.check(7, 101)).isEqualTo(Seen.Verdict.CONFLICT);
        assertThat(seen.check(8, 100)).isEqualTo(Seen.Verdict.NEW);
        assertThat(Seen.NONE.check(7, 100)).isEqualTo(Seen.Verdict.NEW);
    }

    @Test
    void shouldForgetTheOldestWhenFull() {
        Seen seen = Seen.NONE;
        for (int id = 1; id <= 5; id++) {
            seen = seen.plus(id, id, 3);
        }
        assertThat(seen.ids()).containsExactly(3, 4, 5);
        assertThat(seen.contents()).containsExactly(3, 4, 5);
        assertThat(seen.check(2, 2)).isEqualTo(Seen.Verdict.NEW);
        assertThat(seen.check(3, 3)).isEqualTo(Seen.Verdict.DUPLICATE);
    }

    @Test
    void shouldShrinkWhenCapacityDoes() {
        Seen seen = Seen.of(new long[] {1, 2, 3, 4}, new int[] {1, 2, 3, 4}).plus(5, 5, 2);
        assertThat(seen.ids()).containsExactly(4, 5);
    }

    @Test
    void shouldNotCollideWhenIdsAreAlike() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            hashes.add(Seen.hash("suez-TRANSIT-2021-" + i));
        }
        assertThat(hashes).hasSize(200_000);
        // Stored rows carry it, so it may never change: FNV-1a finished with a mix, worked by hand for one letter.
        long fnv = (0xcbf29ce484222325L ^ 'a') * 0x100000001b3L;
        long mixed = (fnv ^ (fnv >>> 33)) * 0xff51afd7ed558ccdL;
        assertThat(Seen.hash("a")).isEqualTo(mixed ^ (mixed >>> 29));
    }
}
