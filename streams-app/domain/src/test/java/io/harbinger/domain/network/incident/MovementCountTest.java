package io.harbinger.domain.network.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovementCountTest {

    @Test
    void shouldTellTheShareThatStaysAway() {
        assertThat(MovementCount.lost(List.of(new MovementCount(56, 14, 48)))).hasValue(750_000);
    }

    @Test
    void shouldTakeTheCountThatMissesMostOfAllThatUsuallyCome() {
        var all = new MovementCount(70, 56, 30);
        var tankers = new MovementCount(20, 2, 80);
        var overAWeek = new MovementCount(70, 63, 50);

        assertThat(MovementCount.lost(List.of(tankers, all, overAWeek)))
                .as("18 tankers of 70 ships, though 14 of all")
                .hasValue(257_143);
    }

    @Test
    void shouldLoseNothingWhereMoreComeThanUsual() {
        assertThat(MovementCount.lost(List.of(new MovementCount(10, 12, 40)))).hasValue(0);
    }

    @Test
    void shouldSayNothingWhereNoCountWarns() {
        assertThat(MovementCount.lost(List.of())).isEmpty();
        assertThat(MovementCount.lost(List.of(new MovementCount(10, 0, 39.9)))).isEmpty();
    }
}
