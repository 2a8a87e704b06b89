package io.harbinger.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WatermarksTest {

    private static final Watermarks THREE = new Watermarks(Map.of(), 3);

    @Test
    void shouldHaveNoTimeWhileAChannelHasNotTicked() {
        assertThat(THREE.time()).isEqualTo(Watermarks.NEVER);
        assertThat(THREE.plus("a", 10).plus("b", 20).time()).isEqualTo(Watermarks.NEVER);
    }

    @Test
    void shouldBeTheLowestTimeOnceEveryChannelHasTicked() {
        Watermarks all = THREE.plus("a", 10).plus("b", 20).plus("c", -5);
        assertThat(all.time()).isEqualTo(-5);
        assertThat(all.plus("c", 15).time()).isEqualTo(10);
    }

    @Test
    void shouldNeverGoBackWhenAChannelDoes() {
        Watermarks one = new Watermarks(Map.of(), 1).plus("a", 10).plus("a", 7);
        assertThat(one.time()).isEqualTo(10);
    }

    @Test
    void shouldNotDependOnOrderWhenChannelsInterleave() {
        record Tick(String channel, long time) {}
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                ticks.add(new Tick("" + (char) ('a' + random.nextInt(3)), random.nextInt(100)));
            }
            long before = timeAfter(ticks.stream()
                    .map(tick -> Map.entry(tick.channel(), tick.time()))
                    .toList());
            Collections.shuffle(ticks, random);
            assertThat(timeAfter(ticks.stream()
                            .map(tick -> Map.entry(tick.channel(), tick.time()))
                            .toList()))
                    .as("seed %d", seed)
                    .isEqualTo(before);
        }
    }

    private static long timeAfter(List<Map.Entry<String, Long>> ticks) {
        Watermarks marks = THREE;
        long previous = Watermarks.NEVER;
        for (Map.Entry<String, Long> tick : ticks) {
            marks = marks.plus(tick.getKey(), tick.getValue());
            assertThat(marks.time()).isGreaterThanOrEqualTo(previous);
            previous = marks.time();
        }
        return previous;
    }
}
