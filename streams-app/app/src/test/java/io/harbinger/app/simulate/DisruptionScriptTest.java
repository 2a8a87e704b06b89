package io.harbinger.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisruptionScriptTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-23");
    private static final long START =
            DAY.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();

    private final SimulatedNetwork network = SimulatedNetwork.of(SimulationSettings.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void shouldNameSubjectsOfTheNetworkAndTellItsNewsInOrderFromItsDayOn(DisruptionScript script) {
        Disruption disruption = script.on(DAY);
        List<String> ids = Stream.concat(
                        network.sites().stream().map(Site::id),
                        network.traded().stream().map(TradedProduct::id))
                .toList();

        assertThat(disruption.subjects()).isNotEmpty();
        assertThat(ids).containsAll(disruption.subjects());
        assertThat(disruption.news()).extracting(News::time).isSorted().first().isEqualTo(START);
        assertThat(script)
                .hasToString(script.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @EnumSource
    void shouldChangeNothingBeforeItsDayAndSomethingOnIt(DisruptionScript script) {
        var settings = SimulationSettings.DEFAULT;
        var disrupted = Simulation.of(settings, script.on(DAY));
        var calm = Simulation.of(settings, Disruption.NONE);
        long day = Duration.ofDays(1).toMillis();

        assertThat(events(disrupted, START - day, START)).isEqualTo(events(calm, START - day, START));
        assertThat(events(disrupted, START, START + 2 * day)).isNotEqualTo(events(calm, START, START + 2 * day));
    }

    private static List<Event> events(Simulation simulation, long from, long to) {
        return simulation.between(from, to).stream().collect(Collectors.toList());
    }
}
