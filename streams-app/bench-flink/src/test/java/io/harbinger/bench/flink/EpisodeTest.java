package io.harbinger.bench.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.AlertPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeTest {

    @Test
    void shouldOpenAtTheFirstBadMinuteAndRiseAtOnce() {
        assertThat(changes(0, 45, 95, 95)).containsExactly("OPENED NONE-BLUE at 1", "ESCALATED BLUE-RED at 1");
    }

    @Test
    void shouldClearAfterThreeCalmMinutesInARow() {
        assertThat(changes(95, 0, 0, 95, 0, 0, 0)).containsExactly("OPENED NONE-RED at 0", "CLEARED RED-NONE at 0");
    }

    @Test
    void shouldFallToTheHighestLevelOfThoseMinutes() {
        assertThat(changes(95, 0, 65, 45)).containsExactly("OPENED NONE-RED at 0", "DEESCALATED RED-YELLOW at 0");
    }

    @Test
    void shouldNotFallWhileLittleBelowTheLevel() {
        assertThat(changes(95, 86, 86, 86, 86)).containsExactly("OPENED NONE-RED at 0");
    }

    /** One risk a minute; onsets in minutes. */
    private static List<String> changes(double... risks) {
        var state = new NodeState();
        List<String> changes = new ArrayList<>();
        for (int minute = 0; minute < risks.length; minute++) {
            Episode.Change change = Episode.next(state, AlertPolicy.DEFAULT, risks[minute], minute);
            if (change != null) {
                changes.add(
                        "%s %s-%s at %d".formatted(change.kind(), change.previous(), change.level(), change.onset()));
            }
        }
        return changes;
    }
}
