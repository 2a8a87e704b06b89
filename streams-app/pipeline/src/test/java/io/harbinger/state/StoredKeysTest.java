package io.harbinger.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoredKeysTest {

    private final HeapBudget budget = new HeapBudget(0);
    private final StoredKeys keys = new StoredKeys(budget);

    @Test
    void shouldTakeAnyKeyToHaveARowUntilAllAreFound() {
        keys.add(1);

        assertThat(keys.mayHave(2)).isTrue();
        keys.complete();
        assertThat(keys.mayHave(1)).isTrue();
        assertThat(keys.mayHave(2)).isFalse();
    }

    @Test
    void shouldKnowEveryHashThatWasAddedAndNoOther() {
        Set<Integer> added = new Random(7).ints(10_000, 0, 100_000).boxed().collect(Collectors.toSet());
        added.forEach(keys::add);
        added.forEach(keys::add);
        keys.complete();

        // The hashes 0 and 1 are kept as one.
        for (int hash = 2; hash < 100_000; hash++) {
            assertThat(keys.mayHave(hash)).isEqualTo(added.contains(hash));
        }
    }

    /** A false "may have" costs a read, a false "has not" would lose a value. */
    @Test
    void shouldKnowTheHashThatStandsForAFreeSlot() {
        keys.add(0);
        keys.complete();

        assertThat(keys.mayHave(0)).isTrue();
    }

    @Test
    void shouldKnowNothingOnceClearedAndGiveBackItsHeap() {
        keys.add(2);
        keys.complete();
        assertThat(budget.exceeded()).isTrue();
        keys.clear();

        assertThat(keys.mayHave(1)).isTrue();
        assertThat(budget.exceeded()).isFalse();
    }
}
