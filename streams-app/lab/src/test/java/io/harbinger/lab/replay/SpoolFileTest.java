package io.harbinger.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFileTest {

    private static final long SEED = 7;

    @TempDir
    private Path directory;

    private static byte @Nullable [] random(Random random, int most) {
        if (random.nextInt(9) == 0) {
            return null;
        }
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static List<String> read(SpoolFile file) throws IOException {
        List<String> read = new ArrayList<>();
        long records = file.read((key, value) -> read.add(text(key, value)));
        assertThat(records).isEqualTo(read.size());
        return read;
    }

    private static String text(byte @Nullable [] key, byte @Nullable [] value) {
        return Arrays.toString(key) + "=" + Arrays.toString(value);
    }

    @Test
    void shouldGiveBackWhatWasAddedAgainAndAgain() throws IOException {
        Random random = new Random(SEED);
        List<String> added = new ArrayList<>();
        try (var file = new SpoolFile(directory.resolve("values"))) {
            for (int i = 0; i < 900; i++) {
                byte[] key = random(random, 20);
                byte[] value = random(random, i % 300 == 0 ? 200_000 : 400);
                file.add(key, value);
                added.add(text(key, value));
                if (i % 400 == 0) {
                    assertThat(read(file)).isEqualTo(added);
                }
            }
            assertThat(read(file)).isEqualTo(added);
            assertThat(read(file)).isEqualTo(added);
        }
    }

    @Test
    void shouldGiveNothingWhereNothingWasAdded() throws IOException {
        try (var file = new SpoolFile(directory.resolve("values"))) {
            assertThat(read(file)).isEmpty();
        }
    }
}
