package io.harbinger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordDigestTest {

    private static final byte[] A = {1, 2, 3};
    private static final byte[] B = {3, 2, 1};

    @Test
    void shouldNotDependOnTheOrder() {
        assertThat(digest(A, B, B, A)).isEqualTo(digest(B, A, A, B));
    }

    @Test
    void shouldTellALostADoubledAndAChangedRecord() {
        long whole = digest(A, B, B, A);

        assertThat(digest(A, B)).isNotEqualTo(whole);
        assertThat(digest(A, B, B, A, B, A)).isNotEqualTo(whole);
        assertThat(digest(A, B, B, B)).isNotEqualTo(whole);
    }

    private static long digest(byte[]... keysAndValues) {
        var digest = new RecordDigest();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            digest.add(keysAndValues[i], keysAndValues[i + 1]);
        }
        return digest.value();
    }
}
