package io.harbinger.bench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void shouldAnswerWithAValueThatWasMeasured() {
        double[] oneToTwoHundred =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();

        var percentiles = new Percentiles(oneToTwoHundred);

        assertThat(percentiles.at(50)).isEqualTo(100);
        assertThat(percentiles.at(99)).isEqualTo(198);
        assertThat(percentiles.at(100)).isEqualTo(200);
        assertThat(percentiles.count()).isEqualTo(200);
    }

    @Test
    void shouldAnswerWithTheOnlyValue() {
        assertThat(new Percentiles(new double[] {7}).at(1)).isEqualTo(7);
    }

    @Test
    void shouldRefuseNothing() {
        assertThatThrownBy(() -> new Percentiles(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
