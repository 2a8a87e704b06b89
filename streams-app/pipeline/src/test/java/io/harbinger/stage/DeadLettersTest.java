package io.harbinger.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.subject.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A letter is a record that a broker with default limits takes, whatever the original and the reason are. */
class DeadLettersTest {

    /** Kafka's {@code max.request.size}, which is less than its {@code max.message.bytes}. */
    private static final int DEFAULT_LIMIT = 1 << 20;
    /** Of a batch and of a record in it, and of a header, at most. */
    private static final int RECORD_OVERHEAD = 100;

    private static final int HEADER_OVERHEAD = 10;

    private static final String LONG = "港".repeat(400_000);
    private static final Rejection REJECTION = new Rejection(Reason.MALFORMED, "field", "value", "detail");

    static Stream<Arguments> sizes() {
        int most = 1_048_588;
        return Stream.of(
                Arguments.of(-1, -1),
                Arguments.of(0, 0),
                Arguments.of(5, 900_000),
                Arguments.of(983_040, -1),
                Arguments.of(0, 983_040),
                Arguments.of(1, 983_040),
                Arguments.of(5, 1_048_400),
                Arguments.of(1_048_400, 5),
                Arguments.of(1_048_400, -1),
                Arguments.of(-1, most),
                Arguments.of(most, most),
                Arguments.of(600_000, 600_000),
                Arguments.of(1024, 10 << 20));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void shouldBeARecordThatABrokerTakes(int keySize, int valueSize) {
        SourceRecord original = original(random(keySize), random(valueSize));
        Rejection worst = new Rejection(Reason.MALFORMED, LONG, LONG, LONG);
        Subject subject = Subject.node(LONG);
        List<String> lateFor = Collections.nCopies(5_000, "indicator-id");

        assertBounded(DeadLetters.deadLetter(original, worst));
        assertBounded(DeadLetters.deadLetter(original, worst, subject));
        assertBounded(DeadLetters.late(original, subject, lateFor, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void shouldCarryTheOriginalOrItsBeginningAndWhatTellsTheWhole(int keySize, int valueSize) {
        byte[] key = random(keySize);
        byte[] value = random(valueSize);

        Record<Object, Object> letter = DeadLetters.deadLetter(original(key, value), REJECTION);

        boolean fits = Math.max(0, keySize) + (long) Math.max(0, valueSize) <= 983_040;
        assertCarried(letter, "key", key, (byte[]) letter.key(), fits ? Integer.MAX_VALUE : 1024);
        assertCarried(letter, "value", value, (byte[]) letter.value(), fits ? Integer.MAX_VALUE : 65_536);
        assertThat(header(letter, "harbinger-topic")).isEqualTo("topic");
        assertThat(header(letter, "harbinger-partition")).isEqualTo("3");
        assertThat(header(letter, "harbinger-offset")).isEqualTo("42");
    }

    private static void assertCarried(
            Record<Object, Object> letter, String what, byte[] original, byte[] carried, int most) {
        if (original == null || original.length <= most) {
            assertThat(carried).isEqualTo(original);
            assertThat(header(letter, "harbinger-" + what + "-size")).isNull();
        } else {
            assertThat(carried).isEqualTo(Arrays.copyOf(original, most));
            assertThat(header(letter, "harbinger-" + what + "-size")).isEqualTo(Integer.toString(original.length));
            assertThat(header(letter, "harbinger-" + what + "-sha256")).isEqualTo(sha256(original));
            assertThat(header(letter, "harbinger-" + what + "-truncated")).isEqualTo(Integer.toString(most));
        }
    }

    @Test
    void shouldShortenTextsAndSaySo() {
        Record<Object, Object> letter = DeadLetters.deadLetter(
                original(null, null), new Rejection(Reason.MALFORMED, "f".repeat(1001), "v", "d".repeat(1000)));

        assertThat(header(letter, "harbinger-field")).isEqualTo("f".repeat(1000) + "…");
        assertThat(header(letter, "harbinger-detail")).isEqualTo("d".repeat(1000));
    }

    private static void assertBounded(Record<Object, Object> letter) {
        long size = RECORD_OVERHEAD + size((byte[]) letter.key()) + size((byte[]) letter.value());
        for (Header header : letter.headers()) {
            size += HEADER_OVERHEAD + header.key().length() + size(header.value());
        }
        assertThat(size).isLessThanOrEqualTo(DEFAULT_LIMIT);
    }

    private static long size(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static SourceRecord original(byte[] key, byte[] value) {
        return new SourceRecord(key, value, "topic", 3, 42, 7);
    }

    /** Null where the size is negative. */
    private static byte[] random(int size) {
        if (size < 0) {
            return null;
        }
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String header(Record<Object, Object> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
