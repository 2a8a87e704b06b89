package io.harbinger.domain.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void shouldBeTheSameOfAnIdAndOfItsBytes() {
        Random random = new Random(1);
        for (int length = 0; length < 300; length++) {
            String id =
                    random.ints(length, 0, 0x80).mapToObj(Character::toString).collect(Collectors.joining());
            byte[] bytes = ("ab" + id + "c").getBytes(StandardCharsets.US_ASCII);
            int content = random.nextInt();

            assertThat(Fingerprint.ofAscii(bytes, 2, length, content)).as(id).isEqualTo(Fingerprint.of(id, content));
        }
    }

    @Test
    void shouldTellIdsApartAndAgreeOnTheIdWhateverTheContent() {
        assertThat(Fingerprint.sameId(Fingerprint.of("a-1", 1), Fingerprint.of("a-1", 2)))
                .isTrue();
        assertThat(Fingerprint.sameId(Fingerprint.of("a-1", 1), Fingerprint.of("a-2", 1)))
                .isFalse();
    }
}
