package io.harbinger.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingBufferTest {

    private static final long WEEK = 7 * 86_400_000L;

    private record Reading(int signal, long fingerprint, long time, double value) {}

    private static List<Reading> readings(ReadingBuffer buffer) {
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < buffer.size(); i++) {
            all.add(new Reading(buffer.signal(i), buffer.fingerprint(i), buffer.time(i), buffer.value(i)));
        }
        return all;
    }

    /** Of one signal and of several, near in time and far apart, before and after the first. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "1, 200", "3, 1", "100, 5000"})
    void shouldGiveBackWhatWasAdded(int signals, long weeks) {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var buffer = new ReadingBuffer();
            for (int batch = 0; batch < 20; batch++) {
                List<Reading> added = new ArrayList<>();
                for (int i = random.nextInt(1 + ReadingBuffer.CAPACITY); i > 0; i--) {
                    long time = 2_000 * WEEK + (long) (random.nextGaussian() / 4 * weeks * WEEK);
                    Reading one = new Reading(random.nextInt(signals), random.nextLong(), time, random.nextGaussian());
                    assertThat(buffer.accepts(time)).isTrue();
                    buffer.add(
                            new Signal(one.signal(), SignalName.of("s", "m", "1"), List.of()),
                            one.fingerprint(),
                            one.time(),
                            one.value());
                    added.add(one);
                }
                assertThat(readings(buffer)).isEqualTo(added);
                assertThat(added).allMatch(one -> buffer.containsId(one.fingerprint()));
                buffer.clear();
                assertThat(readings(buffer)).isEmpty();
            }
        }
    }
}
