package io.harbinger.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {
    private static final long SEED = 8128;

    @Test
    void shouldGiveTheSameBitsWhenShuffledAndSplit() {
        var random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<Double> terms = terms(random);
            double expected = exact(terms);
            for (int shuffle = 0; shuffle < 10; shuffle++) {
                Collections.shuffle(terms, random);
                assertThat(sum(terms).value())
                        .as("seed %d round %d", SEED, round)
                        .isEqualTo(expected);
                int cut = random.nextInt(terms.size());
                ExactSum merged = sum(terms.subList(0, cut)).plus(sum(terms.subList(cut, terms.size())));
                assertThat(merged.value())
                        .as("split, seed %d round %d", SEED, round)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldKeepWhatADoubleLosesWhenHugeTermsCancel() {
        assertThat(sum(List.of(1e16, 1.0, 1e-3, -1e16)).value()).isEqualTo(1.001);
        assertThat(sum(List.of(1.0, 1e16, -1e16, 1e-3)).value()).isEqualTo(1.001);
    }

    @Test
    void shouldNotRoundWhenProductsAreAdded() {
        double a = 1 + 0x1p-40;
        ExactSum difference = ExactSum.ZERO.plusProduct(a, a).plusProduct(-1, 1).plus(-0x1p-39);
        assertThat(difference.value()).isEqualTo(0x1p-80);
    }

    @Test
    void shouldMatchExactArithmeticWhenVarianceIsFormedFromSums() {
        var random = new Random(SEED);
        List<Double> terms = terms(random);
        ExactSum squares = ExactSum.ZERO;
        BigDecimal exact = BigDecimal.ZERO;
        for (double term : terms) {
            squares = squares.plusProduct(term, term);
            exact = exact.add(new BigDecimal(term).pow(2));
        }
        assertThat(squares.value()).isEqualTo(exact.doubleValue());
    }

    private static List<Double> terms(Random random) {
        List<Double> terms = new ArrayList<>();
        int count = 2 + random.nextInt(300);
        for (int i = 0; i < count; i++) {
            terms.add(random.nextGaussian() * Math.pow(10, random.nextInt(12) - 4));
        }
        return terms;
    }

    private static ExactSum sum(List<Double> terms) {
        ExactSum sum = ExactSum.ZERO;
        for (double term : terms) {
            sum = sum.plus(term);
        }
        return sum;
    }

    private static double exact(List<Double> terms) {
        return terms.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
