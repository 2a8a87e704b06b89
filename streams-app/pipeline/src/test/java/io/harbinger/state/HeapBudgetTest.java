package io.harbinger.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HeapBudgetTest {

    private final AtomicReference<Double> occupancy = new AtomicReference<>(0.0);
    private final HeapBudget budget = new HeapBudget(1_000, occupancy::get);

    private void collected(double share) {
        occupancy.set(share);
        budget.adapt();
    }

    /** The most that may be used now. */
    private long limit() {
        long added = 0;
        while (!budget.exceeded()) {
            budget.add(1);
            added++;
        }
        budget.add(-added);
        return added - 1;
    }

    @Test
    void shouldHoldLessOnceACollectionFoundTheHeapFull() {
        budget.add(900);
        collected(1.0);

        assertThat(budget.exceeded()).isTrue();
        budget.add(-900);
        assertThat(limit()).isEqualTo(630);
    }

    @Test
    void shouldTakeACollectionForOne() {
        budget.add(900);
        collected(0.95);
        budget.add(-300);
        budget.adapt();

        assertThat(budget.exceeded()).isFalse();
    }

    @Test
    void shouldGoOnWhileTheHeapStaysFull() {
        budget.add(900);
        collected(1.0);
        budget.add(-300);
        collected(0.9);
        budget.add(-600);

        assertThat(limit()).isEqualTo(466);
    }

    @Test
    void shouldHoldAsMuchAgainOnceThereIsRoomAndNoMore() {
        budget.add(900);
        collected(1.0);
        budget.add(-900);
        for (int i = 0; i < 5; i++) {
            collected(0.5 + i / 100.0);
        }
        assertThat(limit()).isBetween(790L, 820L);

        for (int i = 0; i < 50; i++) {
            collected(0.5 + i / 1_000.0);
        }
        assertThat(limit()).isEqualTo(1_000);
    }

    @Test
    void shouldStayBetweenEnoughAndFull() {
        budget.add(900);
        collected(0.8);

        assertThat(budget.exceeded()).isFalse();
        budget.add(-900);
        assertThat(limit()).isEqualTo(1_000);
    }

    @Test
    void shouldReadWhatACollectionOfThisProcessLeft() {
        System.gc();

        assertThat(OldGeneration.ofThisProcess().getAsDouble()).isGreaterThan(0).isLessThan(1);
    }
}
