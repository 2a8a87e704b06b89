package io.harbinger.domain.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingIdsTest {

    /** An id, in the order of arrival. */
    private record Id(long fingerprint, long until) {}

    /** What {@link ReadingIds} does, as a plain list: those needed longest, of these the latest. */
    private static List<Id> kept(List<Id> all, int capacity) {
        List<Id> sorted =
                all.stream().sorted(Comparator.comparingLong(Id::until)).toList();
        return sorted.subList(Math.max(0, sorted.size() - capacity), sorted.size());
    }

    private static List<Id> list(ReadingIds ids) {
        List<Id> all = new ArrayList<>();
        for (int time = 0; time < ids.times(); time++) {
            for (long fingerprint : ids.neededUntil(time)) {
                all.add(new Id(fingerprint, ids.until(time)));
            }
        }
        return all;
    }

    private static ReadingIds plus(ReadingIds before, List<Id> ids, int capacity) {
        return before.plus(
                ids.stream().mapToLong(Id::fingerprint).toArray(),
                ids.stream().mapToLong(Id::until).toArray(),
                capacity);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 1000})
    void shouldKeepThoseNeededLongestWhateverTheBatches(int capacity) {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            ReadingIds batches = ReadingIds.NONE;
            ReadingIds single = ReadingIds.NONE;
            List<Id> expected = List.of();
            for (int step = 0; step < 30; step++) {
                List<Id> more = new ArrayList<>();
                for (int i = random.nextInt(20); i > 0; i--) {
                    more.add(new Id(1 + random.nextInt(1 << 20), step + random.nextInt(4)));
                }
                batches = plus(batches, more, capacity);
                for (Id one : more) {
                    single = plus(single, List.of(one), capacity);
                }
                List<Id> all = new ArrayList<>(expected);
                all.addAll(more);
                expected = kept(all, capacity);
                assertThat(list(batches)).isEqualTo(expected);
                assertThat(single).isEqualTo(batches).hasSameHashCodeAs(batches);
                long now = step - 1;
                batches = batches.at(now);
                single = single.at(now);
                expected = expected.stream().filter(id -> id.until() > now).toList();
                assertThat(list(batches)).isEqualTo(expected);
                assertThat(batches.size()).isEqualTo(expected.size());
            }
        }
    }

    @Test
    void shouldFindTheLatestOfAnIdWhileItIsNeeded() {
        ReadingIds ids =
                plus(ReadingIds.NONE, List.of(new Id(1 << 16, 10), new Id((1 << 16) + 5, 20), new Id(3 << 16, 10)), 64);

        assertThat(ids.find(1 << 16)).isEqualTo((1 << 16) + 5);
        assertThat(ids.find(3 << 16)).isEqualTo(3 << 16);
        assertThat(ids.find(4 << 16)).isZero();
        assertThat(ids.at(9)).isSameAs(ids);
        assertThat(ids.at(10).find(3 << 16)).isZero();
        assertThat(ids.at(20)).isSameAs(ReadingIds.NONE);
    }
}
