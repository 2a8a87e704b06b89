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
    void shouldKnowNoTimeWhenAChannelIsSilent() {
        assertThat(THREE.time()).isEqualTo(Watermarks.NEVER);
        assertThat(THREE.plus("a", 10).plus("b", 20).time()).isEqualTo(Watermarks.NEVER);
    }

    @Test
    void shouldTellTheLeastWhenAllHaveSpoken() {
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
        record Word(String channel, long time) {}
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                words.add(new Word("" + (char) ('a' + random.nextInt(3)), random.nextInt(100)));
            }
            long before = told(
                    words.stream().map(w -> Map.entry(w.channel(), w.time())).toList());
            Collections.shuffle(words, random);
            assertThat(told(words.stream()
                            .map(w -> Map.entry(w.channel(), w.time()))
                            .toList()))
                    .as("seed %d", seed)
                    .isEqualTo(before);
        }
    }

    private static long told(List<Map.Entry<String, Long>> words) {
        Watermarks marks = THREE;
        long previous = Watermarks.NEVER;
        for (Map.Entry<String, Long> word : words) {
            marks = marks.plus(word.getKey(), word.getValue());
            assertThat(marks.time()).isGreaterThanOrEqualTo(previous);
            previous = marks.time();
        }
        return previous;
    }
}
