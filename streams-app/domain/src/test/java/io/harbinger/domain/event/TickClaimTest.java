package io.harbinger.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickClaimTest {

    private static final long STAMPED = Instant.parse("2026-11-28T10:00:00Z").toEpochMilli();

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T10:00:00Z, ",
        "2026-11-28T09:00:00Z, ",
        "1969-01-01T00:00:00Z, ",
        "2026-11-28T10:00:01Z, ",
        "2026-11-28T10:00:01.001Z, FUTURE",
        "2027-11-28T10:00:00Z, FUTURE",
        "9999-12-31T23:59:59.999Z, FUTURE",
        "+10000-01-01T00:00:00Z, BAD_TIME",
        "-0001-12-31T00:00:00Z, BAD_TIME"
    })
    void shouldBelieveATickUpToASecondAfterItsRecordsTimestamp(Instant time, Reason reason) {
        Rejection rejection = TickClaim.check(time.toEpochMilli(), STAMPED);

        assertThat(rejection == null ? null : rejection.reason()).isEqualTo(reason);
    }

    @Test
    void shouldSayWhatItIsHeldAgainst() {
        assertThat(TickClaim.check(STAMPED + 60_000, STAMPED).message())
                .isEqualTo("time '2026-11-28T10:01:00Z' refused (FUTURE): must not be more than 1000 ms after the"
                        + " record's own timestamp, 2026-11-28T10:00:00Z");
    }

    /** Whatever the numbers: no overflow, no exception, and nothing believed that stands for never or for ever. */
    @Test
    void shouldGiveAnAnswerForEveryPairOfNumbers() {
        Random random = new Random(13);
        long[] corners = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        for (int i = 0; i < 100_000; i++) {
            long time = i % 3 == 0 ? corners[random.nextInt(corners.length)] : random.nextLong() >> random.nextInt(64);
            long stamped = Math.max(0, i % 5 == 0 ? corners[i % 7] : random.nextLong() >> random.nextInt(64));
            if (TickClaim.check(time, stamped) == null) {
                assertThat(EventTime.isPossible(time)).isTrue();
                assertThat(time).isLessThanOrEqualTo(stamped > Long.MAX_VALUE - 1_000 ? stamped : stamped + 1_000);
            }
        }
    }
}
