package io.harbinger.domain.window;

import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each measure against a computation written another way (60 decimal digits), and the two laws of merging. */
class AccumulatorTest {

    private static final MathContext DIGITS = new MathContext(60);

    private record Seen(Observation observation, long time) {
        double value() {
            return observation.value();
        }
    }

    private static List<Seen> sample(long seed, int size) {
        var random = new Random(seed);
        double scale = Math.pow(10, random.nextInt(7) - 2);
        double offset = random.nextInt(3) * 1000 * scale;
        List<Seen> sample = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double value = random.nextInt(20) == 0 ? -0.0 : offset + random.nextGaussian() * scale;
            String category = "c" + random.nextInt(6);
            var observation = new Observation(0, "", value, 1 + random.nextDouble(), category);
            sample.add(new Seen(observation, random.nextInt(Math.max(1, size / 2))));
        }
        return sample;
    }

    private static Accumulator of(Measure measure, List<Seen> sample) {
        Accumulator content = Accumulator.empty(measure);
        for (Seen seen : sample) {
            content = content.plus(seen.observation(), seen.time());
        }
        return content;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> exact(List<Seen> sample) {
        return sample.stream().map(seen -> new BigDecimal(seen.value())).toList();
    }

    private static double naive(Measure measure, List<Seen> sample) {
        BigDecimal n = BigDecimal.valueOf(sample.size());
        BigDecimal total = sum(exact(sample));
        return switch (measure) {
            case COUNT -> sample.size();
            case SUM -> total.doubleValue();
            case MEAN -> total.divide(n, DIGITS).doubleValue();
            case RATE -> total.divide(BigDecimal.valueOf(6), DIGITS).doubleValue();
            case RATIO ->
                total.divide(
                                sum(sample.stream()
                                        .map(seen -> new BigDecimal(
                                                seen.observation().weight()))
                                        .toList()),
                                DIGITS)
                        .doubleValue();
            case STDDEV -> deviation(sample).doubleValue();
            case CV -> deviation(sample).divide(total.divide(n, DIGITS), DIGITS).doubleValue();
            case LAST, ABSENCE, STUCK, COVERAGE ->
                sample.stream()
                        .max(Comparator.comparingLong(Seen::time).thenComparing(Seen::value))
                        .orElseThrow()
                        .value();
            case P95 ->
                sample.stream().mapToDouble(Seen::value).sorted().toArray()[(95 * sample.size() + 99) / 100 - 1];
            case HHI ->
                shares(sample)
                        .map(share -> share.pow(2))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
            case TOP_SHARE ->
                shares(sample).max(Comparator.naturalOrder()).orElseThrow().doubleValue();
        };
    }

    /** Two passes, as no accumulator can. */
    private static BigDecimal deviation(List<Seen> sample) {
        BigDecimal n = BigDecimal.valueOf(sample.size());
        BigDecimal mean = sum(exact(sample)).divide(n, DIGITS);
        BigDecimal squares =
                sum(exact(sample).stream().map(x -> x.subtract(mean).pow(2)).toList());
        return squares.divide(n, DIGITS).sqrt(DIGITS);
    }

    private static java.util.stream.Stream<BigDecimal> shares(List<Seen> sample) {
        Map<String, BigDecimal> sums = new HashMap<>();
        sample.forEach(
                seen -> sums.merge(seen.observation().category(), new BigDecimal(seen.value()), BigDecimal::add));
        sums.values().removeIf(part -> part.signum() <= 0);
        BigDecimal total = sum(List.copyOf(sums.values()));
        return sums.values().stream().map(part -> part.divide(total, DIGITS));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void shouldMatchExactArithmeticWhenMeasured(Measure measure) {
        double tolerance =
                measure == Measure.P95 ? 0.0100001 : measure == Measure.CV || measure == Measure.STDDEV ? 1e-13 : 4e-16;
        for (long seed = 1; seed <= 60; seed++) {
            List<Seen> sample = sample(seed, 3 + (int) seed * 5);
            double expected = naive(measure, sample);
            assertThat(of(measure, sample).measure(measure, 6 * HOUR))
                    .as("seed %d", seed)
                    .isCloseTo(expected, within(tolerance * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void shouldGiveTheSameBitsWhenArrivalIsShuffled(Measure measure) {
        for (long seed = 1; seed <= 30; seed++) {
            List<Seen> sample = sample(seed, 80);
            Accumulator inOrder = of(measure, sample);
            var random = new Random(seed);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(sample, random);
                Accumulator shuffled = of(measure, sample);
                assertThat(bits(shuffled.measure(measure, HOUR)))
                        .as("seed %d shuffle %d", seed, i)
                        .isEqualTo(bits(inOrder.measure(measure, HOUR)));
                assertThat(shuffled.samples()).isEqualTo(inOrder.samples());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void shouldBeAsOneWhenMerged(Measure measure) {
        for (long seed = 1; seed <= 30; seed++) {
            List<Seen> sample = sample(seed, 90);
            Accumulator whole = of(measure, sample);
            Accumulator first = of(measure, sample.subList(0, 20));
            Accumulator second = of(measure, sample.subList(20, 21));
            Accumulator third = of(measure, sample.subList(21, 90));
            for (Accumulator merged : List.of(
                    first.plus(second).plus(third),
                    third.plus(first.plus(second)),
                    second.plus(third).plus(first))) {
                assertThat(merged.samples()).isEqualTo(90);
                assertThat(bits(merged.measure(measure, HOUR)))
                        .as("seed %d", seed)
                        .isEqualTo(bits(whole.measure(measure, HOUR)));
            }
            assertThat(whole.plus(Accumulator.empty(measure))).isEqualTo(whole);
            assertThat(Accumulator.empty(measure).plus(whole)).isEqualTo(whole);
        }
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void shouldBeUndefinedOrZeroWhenNothingWasObserved(Measure measure) {
        double value = Accumulator.empty(measure).measure(measure, HOUR);
        if (EnumSet.of(Measure.COUNT, Measure.SUM, Measure.RATE).contains(measure)) {
            assertThat(value).isZero();
        } else {
            assertThat(value).isNaN();
        }
        assertThat(Accumulator.empty(measure).samples()).isZero();
    }

    @Test
    void shouldNotCancelAwayWhenSpreadIsTinyAgainstTheMean() {
        Accumulator content = Accumulator.empty(Measure.STDDEV);
        for (int i = 0; i < 1000; i++) {
            content = content.plus(new Observation(0, "", 1e9 + (i % 2 == 0 ? 0.6 : -0.4), 1, ""), i);
        }
        assertThat(content.measure(Measure.STDDEV, HOUR)).isCloseTo(0.5, within(1e-7));
    }

    @Test
    void shouldTakeTheLargestWhenSeveralAreLastAtOneInstant() {
        double[] values = {3, -0.0, 9, 0.0, 4};
        Accumulator content = Accumulator.empty(Measure.LAST);
        for (double value : values) {
            content = content.plus(new Observation(0, "", value, 1, ""), 77);
        }
        assertThat(content.measure(Measure.LAST, HOUR)).isEqualTo(9);
        content = content.plus(new Observation(0, "", -5, 1, ""), 78);
        assertThat(content.measure(Measure.LAST, HOUR)).isEqualTo(-5);
        assertThat(content).isEqualTo(new Extent(6, -5, 9, 78, -5));
    }

    @Test
    void shouldKeepOneSignWhenBothZeroesAreLast() {
        Accumulator empty = Accumulator.empty(Measure.LAST);
        var plus = new Observation(0, "", 0.0, 1, "");
        var minus = new Observation(0, "", -0.0, 1, "");
        assertThat(empty.plus(plus, 5).plus(minus, 5))
                .isEqualTo(empty.plus(minus, 5).plus(plus, 5));
    }

    @Test
    void shouldStayWithinOnePercentWhenSketchedOverManyMagnitudes() {
        for (long seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            int size = 1 + random.nextInt(500);
            double shift = random.nextDouble();
            List<Seen> sample = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                double value = Math.exp(random.nextGaussian() * 5) * (random.nextDouble() < shift ? 1 : -1);
                sample.add(new Seen(new Observation(0, "", value, 1, ""), i));
            }
            double exact = naive(Measure.P95, sample);
            assertThat(of(Measure.P95, sample).measure(Measure.P95, HOUR))
                    .as("seed %d size %d", seed, size)
                    .isCloseTo(exact, within(0.0100001 * Math.abs(exact)));
        }
    }

    @Test
    void shouldCountZeroAsZeroWhenSketched() {
        Accumulator content = Accumulator.empty(Measure.P95);
        for (double value : new double[] {0, -0.0, 1e-13, -1e-200}) {
            content = content.plus(new Observation(0, "", value, 1, ""), 0);
        }
        assertThat(content.measure(Measure.P95, HOUR)).isZero();
        assertThat(((LogSketch) content).buckets()).containsExactly(Map.entry(0, 4L));
    }

    @Test
    void shouldStaySmallWhenSketchedOverManyValues() {
        var random = new Random(5);
        Accumulator content = Accumulator.empty(Measure.P95);
        for (int i = 0; i < 20_000; i++) {
            content = content.plus(new Observation(0, "", 10 + 90 * random.nextDouble(), 1, ""), i);
        }
        // One decade is ln(10)/ln(1.01/0.99) = 115.1 buckets.
        assertThat(((LogSketch) content).buckets()).hasSizeLessThanOrEqualTo(117);
    }

    @Test
    void shouldLeaveNegativePartsOutWhenConcentration() {
        Accumulator content = Accumulator.empty(Measure.HHI)
                .plus(new Observation(0, "", 30, 1, "A"), 0)
                .plus(new Observation(0, "", 10, 1, "B"), 0)
                .plus(new Observation(0, "", -5, 1, "C"), 0);
        assertThat(content.measure(Measure.HHI, HOUR)).isEqualTo(0.75 * 0.75 + 0.25 * 0.25);
        assertThat(content.measure(Measure.TOP_SHARE, HOUR)).isEqualTo(0.75);
    }
}
