package io.harbinger.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
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
            seen = seen.plus(4 * id, id, 3);
        }
        assertThat(seen.ids()).containsExactly(12, 16, 20);
        assertThat(seen.contents()).containsExactly(3, 4, 5);
        assertThat(seen.check(8, 2)).isEqualTo(Seen.Verdict.NEW);
        assertThat(seen.check(12, 3)).isEqualTo(Seen.Verdict.DUPLICATE);
    }

    @Test
    void shouldForgetOnlyTheOldestOfTheSameKindWhenFull() {
        long sensor = Seen.id(EventKind.SENSOR, "a");
        long first = Seen.id(EventKind.LOGISTICS, "a");
        long second = Seen.id(EventKind.LOGISTICS, "b");
        Seen seen = Seen.NONE.plus(sensor, 1, 1).plus(first, 2, 1).plus(second, 3, 1);
        assertThat(seen.ids()).containsExactly(sensor, second);
        assertThat(seen.contents()).containsExactly(1, 3);
    }

    @Test
    void shouldRememberNothingWhenTheCapacityIsNone() {
        assertThat(Seen.NONE.plus(4, 1, 0).check(4, 1)).isEqualTo(Seen.Verdict.NEW);
    }

    @Test
    void shouldShrinkWhenCapacityDoes() {
        Seen seen = Seen.of(new long[] {4, 8, 12, 16}, new int[] {1, 2, 3, 4}).plus(20, 5, 2);
        assertThat(seen.ids()).containsExactly(16, 20);
    }

    @Test
    void shouldNotCollideWhenIdsAreAlike() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            hashes.add(Seen.id(EventKind.LOGISTICS, "suez-TRANSIT-2021-" + i));
        }
        assertThat(hashes).hasSize(200_000);
        // Stored rows carry it, so it may never change: FNV-1a finished with a mix, worked by hand for one letter.
        long fnv = (0xcbf29ce484222325L ^ 'a') * 0x100000001b3L;
        long mixed = (fnv ^ (fnv >>> 33)) * 0xff51afd7ed558ccdL;
        assertThat(Seen.id(EventKind.LOGISTICS, "a")).isEqualTo(((mixed ^ (mixed >>> 29)) & ~3L) | 1);
    }
}
