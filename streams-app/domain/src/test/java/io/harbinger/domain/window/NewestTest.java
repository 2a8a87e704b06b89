package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts of several observations of one shipment. */
class NewestTest {

    private static final Indicator SLIP = anIndicator("slip")
            .measuring(Measure.MEAN, ValueField.DELAY_HOURS)
            .latestPer(SplitField.SHIPMENT)
            .every(Duration.ofHours(1))
            .over(24)
            .build();

    private record Told(String shipment, long time, double value) {}

    private static Series observed(Indicator indicator, List<Told> all) {
        Series series = SeriesTransitions.start(indicator.id(), "");
        for (Told told : all) {
            var observation = new Observation(0, "", told.value(), 1, told.shipment());
            series = SeriesTransitions.observe(indicator, series, observation, told.time());
        }
        return series;
    }

    private static WindowResult last(Indicator indicator, List<Told> all) {
        Series series = observed(indicator, all);
        WindowResult last = null;
        while (series.due() != Series.FOREVER && !series.open().isEmpty()) {
            SeriesTransitions.Advanced next = SeriesTransitions.atDue(indicator, series);
            series = next.series();
            last = next.result() == null ? last : next.result();
        }
        return java.util.Objects.requireNonNull(last);
    }

    @Test
    void shouldCountTheLatestOfAShipmentOfAllPanesOfTheWindow() {
        List<Told> all = new ArrayList<>();
        for (int hour = 0; hour < 20; hour++) {
            all.add(new Told("late", hour * Times.HOUR, 100 + hour));
        }
        all.add(new Told("on-time", 19 * Times.HOUR, 0));
        WindowResult last = last(SLIP, all);
        assertThat(last.samples()).isEqualTo(2);
        assertThat(last.value()).isEqualTo(119 / 2.0);
    }

    @Test
    void shouldCountEachByItselfWhenNoShipmentIsNamed() {
        WindowResult last = last(SLIP, List.of(new Told("", 0, 10), new Told("", 1, 20), new Told("a", 2, 60)));
        assertThat(last.samples()).isEqualTo(3);
        assertThat(last.value()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldBeTheSameInEveryOrderOfArrival(long seed) {
        var random = new Random(seed);
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String shipment = random.nextInt(8) == 0 ? "" : "s" + random.nextInt(20);
            all.add(new Told(shipment, random.nextInt(12) * Times.HOUR / 2, random.nextInt(50)));
        }
        Series before = observed(SLIP, all);
        WindowResult result = last(SLIP, all);
        Map<String, Told> latest = new HashMap<>();
        double sum = 0;
        int alone = 0;
        for (Told told : all) {
            if (told.shipment().isEmpty()) {
                sum += told.value();
                alone++;
            } else {
                latest.merge(told.shipment(), told, NewestTest::later);
            }
        }
        for (Told told : latest.values()) {
            sum += told.value();
        }
        assertThat(result.samples()).isEqualTo(alone + latest.size());
        assertThat(result.value()).isCloseTo(sum / (alone + latest.size()), within(1e-9));

        Collections.shuffle(all, random);
        assertThat(observed(SLIP, all)).isEqualTo(before);
    }

    /** At one instant the larger value. */
    private static Told later(Told one, Told other) {
        return one.time() != other.time()
                ? one.time() > other.time() ? one : other
                : one.value() >= other.value() ? one : other;
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"COUNT", "SUM", "MEAN", "RATE", "P95", "STDDEV", "CV", "RATIO", "LAST"})
    void shouldMeasureTheLatestAsIfNothingElseHadCome(Measure measure) {
        Indicator each = anIndicator("each").measuring(measure).build();
        Indicator latest = anIndicator("latest")
                .measuring(measure)
                .latestPer(SplitField.SHIPMENT)
                .build();
        List<Told> only = List.of(new Told("a", 5, 3), new Told("b", 7, 9), new Told("c", 9, 4));
        List<Told> more = new ArrayList<>(only);
        more.add(0, new Told("a", 1, 77));
        more.add(new Told("c", 2, 55));
        assertThat(last(latest, more)).isEqualTo(last(each, only));
    }

    @Test
    void shouldCountByItselfWhatComesWhenAllPlacesAreTaken() {
        Accumulator full = MeasureStrategies.of(SLIP.selection()).empty();
        for (int i = 0; i < Newest.MOST + 10; i++) {
            var one = new Observation(0, "", 1, 1, "s" + i);
            assertThat(full.isPooled(one.category())).isEqualTo(i >= Newest.MOST);
            full = full.plus(ObservationBatch.of(one, 0), 0, 1);
        }
        assertThat(full.samples()).isEqualTo(Newest.MOST + 10);
        assertThat(((Newest) full).entries()).hasSize(Newest.MOST);
    }
}
