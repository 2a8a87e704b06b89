package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.state.Limits;
import io.harbinger.schema.AlertTransition;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.LogPlayer.Step;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.SurvivingStores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Subjects that were silent for longer than they are kept begin anew: with the same result however coarse the ticks are,
 * and wherever the application was stopped and started.
 */
class ExpiryTest {

    private static final Catalogue CATALOGUE = Catalogues.daily("PT0S");
    private static final long START = Times.day("2024-01-01");
    private static final int SILENT_FROM = 40;
    private static final int BACK = 65;
    private static final int DAYS = 90;

    @TempDir
    static Path states;

    /** Each value as JSON, and the subject of each alert. */
    private record Outputs(List<String> values, List<String> alerts) {

        List<String> sortedValues() {
            return values.stream().sorted().toList();
        }
    }

    /** Two nodes fall silent and come back at a tenth of what they had; a third is there all the time. */
    private static List<Event> log() {
        List<Event> log = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            long start = START + day * DAY;
            log.add(anEvent().at("panama").overDay(start).transits(30 + day % 3));
            if (day < SILENT_FROM || day >= BACK) {
                log.add(anEvent().at("suez").overDay(start).transits(day < BACK ? 50 + day % 5 : 5));
                for (int hour = 0; hour < 24; hour += 4) {
                    log.add(aReading()
                            .at("kaub")
                            .of("gauge")
                            .measuring("level", "m")
                            .when(start + hour * HOUR)
                            .reads(day < BACK ? 2 + hour % 5 / 10.0 : 9));
                }
            }
        }
        return log;
    }

    private static Settings settings(int expiryDays) {
        Settings replay = Settings.replay("expiry", 1);
        return new Settings(
                "expiry",
                1,
                true,
                replay.futureBound(),
                replay.retention(),
                new Limits(64, 65_536, 4_096, Duration.ofDays(expiryDays)),
                replay.maxUnknownSubjects(),
                replay.maxRecordBytes(),
                replay.alertsJson(),
                replay.panorama());
    }

    private static Outputs play(List<Step> steps, int expiryDays) {
        Properties properties = Pipeline.properties(states);
        properties.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, SurvivingStores.class.getName());
        try (var pipeline = new Pipeline(CATALOGUE, settings(expiryDays), properties)) {
            steps.forEach(step -> step.play(pipeline));
            return new Outputs(
                    pipeline.values().stream().map(Object::toString).toList(),
                    pipeline.alerts().stream()
                            .map(AlertTransition::getSubjectId)
                            .map(Object::toString)
                            .toList());
        }
    }

    private static Outputs played(List<Step> steps, int expiryDays) {
        SurvivingStores.forget();
        return play(steps, expiryDays);
    }

    private static List<Step> steps() {
        return LogPlayer.steps(log(), Event::time);
    }

    @Test
    void shouldBeginAnewOnlyAfterTheExpiry() {
        assertThat(played(steps(), 400).alerts())
                .as("known: a tenth of the usual")
                .contains("suez", "kaub");
        assertThat(played(steps(), 20).alerts()).as("unknown: nothing is usual").isEmpty();
    }

    @Test
    void shouldGiveTheSameWhenTicksAreFiveDaysApart() {
        List<Step> coarse = steps().stream()
                .filter(step -> !(step instanceof Step.Tick tick) || tick.time() / DAY % 5 == 0)
                .toList();

        assertThat(played(coarse, 20).sortedValues())
                .isEqualTo(played(steps(), 20).sortedValues());
    }

    /** Before, in and after the silence; at the expiry, and when they are back. */
    @ParameterizedTest
    @ValueSource(ints = {20, 45, 59, 60, 61, 64, 65, 66, 80})
    void shouldGiveTheSameWhenStoppedAndStartedAgain(int day) {
        List<Step> steps = steps();
        int split = 0;
        while (!(steps.get(split) instanceof Step.Tick tick) || tick.time() < START + day * DAY) {
            split++;
        }
        Outputs expected = played(steps, 20);

        Outputs first = played(steps.subList(0, split), 20);
        Outputs second = play(steps.subList(split, steps.size()), 20);

        List<String> values = new ArrayList<>(first.values());
        values.addAll(second.values());
        assertThat(values).isEqualTo(expected.values());
    }
}
