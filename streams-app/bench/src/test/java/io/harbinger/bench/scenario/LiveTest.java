package io.harbinger.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveTest {

    @Test
    void shouldAnswerWithWaitsThatWereMeasuredInTheRound() {
        List<AlertWatch.SeenAlert> seen = Stream.concat(
                        IntStream.rangeClosed(1, 200).mapToObj(i -> new AlertWatch.SeenAlert(1_000 + i, 60_201 - i)),
                        Stream.of(new AlertWatch.SeenAlert(999, 90_000), new AlertWatch.SeenAlert(2_000, 7)))
                .toList();

        var rounds = Live.rounds(List.of(1_000L, 2_000L), seen);

        assertThat(rounds.get(0).getTotalCount()).isEqualTo(200);
        assertThat(rounds.get(0).getValueAtPercentile(50)).isEqualTo(60_100);
        assertThat(rounds.get(0).getValueAtPercentile(99)).isEqualTo(60_198);
        assertThat(rounds.get(0).getValueAtPercentile(100)).isEqualTo(60_200);
        assertThat(rounds.get(1).getValueAtPercentile(1)).isEqualTo(7);
    }

    @Test
    void shouldRefuseARoundWithoutAlerts() {
        assertThatThrownBy(() -> Live.rounds(List.of(1_000L), List.of())).isInstanceOf(CorrectnessFailed.class);
    }
}
