package io.harbinger.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads decode, and whoever takes the records sees no difference. */
@Timeout(60)
class ParallelDecodingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 20_000})
    void shouldPassOnEveryRecordInOrder(int records) {
        List<Integer> passed = new ArrayList<>();
        try (var decoding = new ParallelDecoding<>(ParallelDecodingTest::number, passed::add)) {
            IntStream.range(0, records).forEach(i -> decoding.add(bytes(Integer.toString(i))));
            decoding.finish();
        }

        assertThat(passed).isEqualTo(IntStream.range(0, records).boxed().toList());
    }

    @Test
    void shouldFailWhereARecordCannotBeDecoded() {
        try (var decoding = new ParallelDecoding<>(ParallelDecodingTest::number, number -> {})) {
            decoding.add(bytes("x"));

            assertThatThrownBy(decoding::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseInstanceOf(NumberFormatException.class);
        }
    }

    private static int number(byte[] bytes) {
        return Integer.parseInt(new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
