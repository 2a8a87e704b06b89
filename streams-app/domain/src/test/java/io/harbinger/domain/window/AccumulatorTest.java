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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Each measure of a window against a computation written another way (60 decimal digits), and the two laws of merging.
 * Absence and stuck values look at more than a window and have tests of their own.
 */
class AccumulatorTest {

    private static final MathContext DIGITS = new MathContext(60);

    private record Observed(Observation observation, long time) {
        double value() {
            return observation.value();
        }
    }

    private static List<Observed> sample(long seed, int size) {
        var random = new Random(seed);
        double scale = Math.pow(10, random.nextInt(7) - 2);
        double offset = random.nextInt(3) * 1000 * scale;
        List<Observed> sample = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double value = random.nextInt(20) == 0 ? -0.0 : offset + random.nextGaussian() * scale;
            String category = "c" + random.nextInt(6);
            var observation = new Observation(0, "", value, 1 + random.nextDouble(), category);
            sample.add(new Observed(observation, random.nextInt(Math.max(1, size / 2))));
        }
        return sample;
    }

    private static Accumulator of(Measure measure, List<Observed> sample) {
        Accumulator content = empty(measure);
        for (Observed observed : sample) {
            content = plus(content, observed.observation(), observed.time());
        }
        return content;
    }

    private static Accumulator empty(Measure measure) {
        return MeasureStrategies.of(measure).empty();
    }

    private static Accumulator plus(Accumulator content, Observation observation, long time) {
        return content.plus(ObservationBatch.of(observation, time), 0, 1);
    }

    private static WindowMeasure<?> overWindows(Measure measure) {
        return (WindowMeasure<?>) MeasureStrategies.of(measure);
    }

    private static double value(Measure measure, Accumulator content, long windowMillis) {
        return overWindows(measure).value(List.of(new Pane(0, content)), windowMillis);
    }

    private static Accumulator merged(Measure measure, Accumulator... contents) {
        return overWindows(measure)
                .merged(Stream.of(contents).map(content -> new Pane(0, content)).toList());
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> exact(List<Observed> sample) {
        return sample.stream().map(observed -> new BigDecimal(observed.value())).toList();
    }

    private static double naive(Measure measure, List<Observed> sample) {
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
                                        .map(observed -> new BigDecimal(
                                                observed.observation().weight()))
                                        .toList()),
                                DIGITS)
                        .doubleValue();
            case STDDEV -> deviation(sample).doubleValue();
            case CV -> deviation(sample).divide(total.divide(n, DIGITS), DIGITS).doubleValue();
            case LAST, COVERAGE, UPSTREAM_RISK ->
                sample.stream()
                        .max(Comparator.comparingLong(Observed::time).thenComparing(Observed::value))
                        .orElseThrow()
                        .value();
            case P95 ->
                sample.stream().mapToDouble(Observed::value).sorted().toArray()[(95 * sample.size() + 99) / 100 - 1];
            case HHI ->
                shares(sample)
                        .map(share -> share.pow(2))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
            case TOP_SHARE ->
                shares(sample).max(Comparator.naturalOrder()).orElseThrow().doubleValue();
            case ABSENCE, STUCK, REPORTING, REPORTING_MAJORITY ->
                throw new IllegalArgumentException(measure + " is not taken over a window");
        };
    }

    /** Two passes, as no accumulator can. */
    private static BigDecimal deviation(List<Observed> sample) {
        BigDecimal n = BigDecimal.valueOf(sample.size());
        BigDecimal mean = sum(exact(sample)).divide(n, DIGITS);
        BigDecimal squares =
                sum(exact(sample).stream().map(x -> x.subtract(mean).pow(2)).toList());
        return squares.divide(n, DIGITS).sqrt(DIGITS);
    }

    private static Stream<BigDecimal> shares(List<Observed> sample) {
        Map<String, BigDecimal> sums = new HashMap<>();
        sample.forEach(observed ->
                sums.merge(observed.observation().category(), new BigDecimal(observed.value()), BigDecimal::add));
        sums.values().removeIf(part -> part.signum() <= 0);
        BigDecimal total = sum(List.copyOf(sums.values()));
        return sums.values().stream().map(part -> part.divide(total, DIGITS));
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            mode = Mode.EXCLUDE,
            names = {"ABSENCE", "STUCK", "REPORTING", "REPORTING_MAJORITY"})
    void shouldMatchExactArithmeticWhenMeasured(Measure measure) {
        double tolerance =
                measure == Measure.P95 ? 0.0100001 : measure == Measure.CV || measure == Measure.STDDEV ? 1e-13 : 4e-16;
        for (long seed = 1; seed <= 60; seed++) {
            List<Observed> sample = sample(seed, 3 + (int) seed * 5);
            double expected = naive(measure, sample);
            assertThat(value(measure, of(measure, sample), 6 * HOUR))
                    .as("seed %d", seed)
                    .isCloseTo(expected, within(tolerance * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            mode = Mode.EXCLUDE,
            names = {"ABSENCE", "STUCK", "REPORTING", "REPORTING_MAJORITY"})
    void shouldGiveTheSameBitsWhenArrivalIsShuffled(Measure measure) {
        for (long seed = 1; seed <= 30; seed++) {
            List<Observed> sample = sample(seed, 80);
            Accumulator inOrder = of(measure, sample);
            var random = new Random(seed);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(sample, random);
                Accumulator shuffled = of(measure, sample);
                assertThat(bits(value(measure, shuffled, HOUR)))
                        .as("seed %d shuffle %d", seed, i)
                        .isEqualTo(bits(value(measure, inOrder, HOUR)));
                assertThat(shuffled.samples()).isEqualTo(inOrder.samples());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            mode = Mode.EXCLUDE,
            names = {"ABSENCE", "STUCK", "REPORTING", "REPORTING_MAJORITY"})
    void shouldBeAsOneWhenMerged(Measure measure) {
        for (long seed = 1; seed <= 30; seed++) {
            List<Observed> sample = sample(seed, 90);
            Accumulator whole = of(measure, sample);
            Accumulator first = of(measure, sample.subList(0, 20));
            Accumulator second = of(measure, sample.subList(20, 21));
            Accumulator third = of(measure, sample.subList(21, 90));
            for (Accumulator merged : List.of(
                    merged(measure, first, second, third),
                    merged(measure, third, merged(measure, first, second)),
                    merged(measure, merged(measure, second, third), first))) {
                assertThat(merged.samples()).isEqualTo(90);
                assertThat(bits(value(measure, merged, HOUR)))
                        .as("seed %d", seed)
                        .isEqualTo(bits(value(measure, whole, HOUR)));
            }
            assertThat(merged(measure, whole, empty(measure))).isEqualTo(whole);
            assertThat(merged(measure, empty(measure), whole)).isEqualTo(whole);
        }
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            mode = Mode.EXCLUDE,
            names = {"ABSENCE", "STUCK", "REPORTING", "REPORTING_MAJORITY"})
    void shouldBeUndefinedOrZeroWhenNothingWasObserved(Measure measure) {
        double value = value(measure, empty(measure), HOUR);
        if (EnumSet.of(Measure.COUNT, Measure.SUM, Measure.RATE).contains(measure)) {
            assertThat(value).isZero();
        } else {
            assertThat(value).isNaN();
        }
        assertThat(empty(measure).samples()).isZero();
    }

    /** What a producer invents cannot make a pane grow without end. */
    @Test
    void shouldAddUpTheCategoriesBeyondThoseKeptApart() {
        Accumulator categories = Categories.EMPTY;
        for (int i = 0; i < 3 * Categories.MOST; i++) {
            var one = new Observation(0, "", 2, 1, "c" + i % (2 * Categories.MOST));
            categories = categories.plus(ObservationBatch.of(one, HOUR), 0, 1);
        }

        var full = (Categories) categories;
        assertThat(full.samples()).isEqualTo(3 * Categories.MOST);
        assertThat(full.sums()).hasSize(Categories.MOST + 1);
        assertThat(full.sums().get("c0").value()).isEqualTo(4);
        assertThat(full.sums().get(Categories.OTHERS).value()).isEqualTo(2 * Categories.MOST);
        assertThat(full.isPooled("c0")).isFalse();
        assertThat(full.isPooled("new")).isTrue();
    }

    @Test
    void shouldNotCancelAwayWhenSpreadIsTinyAgainstTheMean() {
        Accumulator content = empty(Measure.STDDEV);
        for (int i = 0; i < 1000; i++) {
            content = plus(content, new Observation(0, "", 1e9 + (i % 2 == 0 ? 0.6 : -0.4), 1, ""), i);
        }
        assertThat(value(Measure.STDDEV, content, HOUR)).isCloseTo(0.5, within(1e-7));
    }

    @Test
    void shouldTakeTheLargestWhenSeveralAreLastAtOneInstant() {
        double[] values = {3, -0.0, 9, 0.0, 4};
        Accumulator content = empty(Measure.LAST);
        for (double value : values) {
            content = plus(content, new Observation(0, "", value, 1, ""), 77);
        }
        assertThat(value(Measure.LAST, content, HOUR)).isEqualTo(9);
        content = plus(content, new Observation(0, "", -5, 1, ""), 78);
        assertThat(value(Measure.LAST, content, HOUR)).isEqualTo(-5);
        assertThat(content).isEqualTo(new Extent(6, -5, 9, 78, -5));
    }

    @Test
    void shouldKeepOneSignWhenBothZeroesAreLast() {
        Accumulator empty = empty(Measure.LAST);
        var plus = new Observation(0, "", 0.0, 1, "");
        var minus = new Observation(0, "", -0.0, 1, "");
        assertThat(plus(plus(empty, plus, 5), minus, 5)).isEqualTo(plus(plus(empty, minus, 5), plus, 5));
    }

    @Test
    void shouldStayWithinOnePercentWhenSketchedOverManyMagnitudes() {
        for (long seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            int size = 1 + random.nextInt(500);
            double shift = random.nextDouble();
            List<Observed> sample = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                double value = Math.exp(random.nextGaussian() * 5) * (random.nextDouble() < shift ? 1 : -1);
                sample.add(new Observed(new Observation(0, "", value, 1, ""), i));
            }
            double exact = naive(Measure.P95, sample);
            assertThat(value(Measure.P95, of(Measure.P95, sample), HOUR))
                    .as("seed %d size %d", seed, size)
                    .isCloseTo(exact, within(0.0100001 * Math.abs(exact)));
        }
    }

    @Test
    void shouldCountZeroAsZeroWhenSketched() {
        Accumulator content = empty(Measure.P95);
        for (double value : new double[] {0, -0.0, 1e-13, -1e-200}) {
            content = plus(content, new Observation(0, "", value, 1, ""), 0);
        }
        assertThat(value(Measure.P95, content, HOUR)).isZero();
        assertThat(((LogSketch) content).buckets()).containsExactly(Map.entry(0, 4L));
    }

    @Test
    void shouldStaySmallWhenSketchedOverManyValues() {
        var random = new Random(5);
        Accumulator content = empty(Measure.P95);
        for (int i = 0; i < 20_000; i++) {
            content = plus(content, new Observation(0, "", 10 + 90 * random.nextDouble(), 1, ""), i);
        }
        // One decade is ln(10)/ln(1.01/0.99) = 115.1 buckets.
        assertThat(((LogSketch) content).buckets()).hasSizeLessThanOrEqualTo(117);
    }

    @Test
    void shouldLeaveNegativePartsOutWhenConcentration() {
        Accumulator content = empty(Measure.HHI);
        content = plus(content, new Observation(0, "", 30, 1, "A"), 0);
        content = plus(content, new Observation(0, "", 10, 1, "B"), 0);
        content = plus(content, new Observation(0, "", -5, 1, "C"), 0);
        assertThat(value(Measure.HHI, content, HOUR)).isEqualTo(0.75 * 0.75 + 0.25 * 0.25);
        assertThat(value(Measure.TOP_SHARE, content, HOUR)).isEqualTo(0.75);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void shouldGiveTheSameBitsWhenObservationsComeInABatch(Measure measure) {
        for (long seed = 1; seed <= 30; seed++) {
            List<Observed> sample = sample(seed, 60).stream()
                    .map(observed -> new Observed(
                            new Observation(
                                    0,
                                    "",
                                    observed.value(),
                                    observed.observation().weight(),
                                    "c0"),
                            observed.time()))
                    .toList();
            var batch = new ObservationBatch(
                    sample.stream().mapToLong(Observed::time).toArray(),
                    sample.stream().mapToDouble(Observed::value).toArray(),
                    sample.stream()
                            .mapToDouble(observed -> observed.observation().weight())
                            .toArray(),
                    "c0",
                    sample.size());
            Accumulator whole = empty(measure).plus(batch, 0, 10).plus(batch, 10, sample.size());
            assertThat(whole).as("seed %d", seed).isEqualTo(of(measure, sample));
        }
    }
}
