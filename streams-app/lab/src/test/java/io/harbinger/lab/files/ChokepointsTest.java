package io.harbinger.lab.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.source.EventSource;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.Mappings;
import io.harbinger.testing.RealData;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.RedoneAlert;
import io.harbinger.topology.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped catalogue on what really passed Suez, Malacca and Bab el-Mandeb (IMF PortWatch), against what really
 * happened there. Skipped where the data is absent: it is no part of the project.
 */
class ChokepointsTest {

    /** One alert from opening to clearing. */
    private record Episode(String node, Instant opened, Level highest, Instant cleared) {

        private boolean overlaps(String name, String from, String to) {
            return node.contains(name)
                    && opened.isBefore(Instant.parse(to))
                    && (cleared == null || cleared.isAfter(Instant.parse(from)));
        }

        /** What the data's own notes list: the grounding of Ever Given, and the attacks in the Red Sea. */
        private boolean isKnown() {
            return overlaps("Suez", "2021-03-23T00:00:00Z", "2021-05-01T00:00:00Z")
                    || overlaps("Mandeb", "2023-11-19T00:00:00Z", "2030-01-01T00:00:00Z");
        }
    }

    @TempDir
    private static Path state;

    private static List<AlertTransition> alerts;

    @BeforeAll
    static void replay() throws IOException {
        Path file = RealData.require("portwatch/chokepoints.csv");
        Catalogue catalogue = Catalogues.shipped();
        Mapping mapping = Mappings.named("portwatch-chokepoints").orElseThrow();
        try (EventSource source = Sources.open(mapping, List.of(file));
                var pipeline = new Pipeline(state, catalogue, Settings.replay("chokepoints", 1))) {
            SourcePlay.source(pipeline, source, catalogue, Set.of(EventKind.LOGISTICS));
            alerts = pipeline.alerts();
            assertThat(pipeline.read(pipeline.topics.deadLetters())).isEmpty();
            assertThat(pipeline.read(pipeline.topics.lateEvents())).isEmpty();
        }
    }

    private static List<AlertTransition> at(String name) {
        return alerts.stream()
                .filter(alert -> alert.getSubjectName().contains(name))
                .toList();
    }

    private static List<Episode> episodes() {
        Map<String, Episode> episodes = new LinkedHashMap<>();
        for (AlertTransition alert : alerts) {
            Instant cleared = alert.getKind() == TransitionKind.CLEARED ? alert.getDetectedAt() : null;
            var now = new Episode(alert.getSubjectName(), alert.getDetectedAt(), alert.getLevel(), cleared);
            episodes.merge(
                    alert.getAlertId(),
                    now,
                    (before, after) -> new Episode(
                            before.node(),
                            before.opened(),
                            after.highest().compareTo(before.highest()) > 0 ? after.highest() : before.highest(),
                            after.cleared()));
        }
        return new ArrayList<>(episodes.values());
    }

    @Test
    void shouldRedoEveryNumberOfEveryAlert() {
        assertThat(alerts).isNotEmpty();
        assertThat(alerts.stream().flatMap(alert -> RedoneAlert.mistakes(alert).stream()))
                .isEmpty();
    }

    @Test
    void shouldWarnOfTheEverGivenWithinADayAndClearInApril() {
        List<AlertTransition> suez = at("Suez");
        AlertTransition opened = suez.stream()
                .filter(alert -> alert.getKind() == TransitionKind.OPENED
                        && alert.getDetectedAt().isAfter(Instant.parse("2021-03-22T00:00:00Z")))
                .findFirst()
                .orElseThrow();

        assertThat(opened.getDetectedAt()).isBefore(Instant.parse("2021-03-25T00:00:00Z"));
        List<AlertTransition> episode = suez.stream()
                .filter(alert -> alert.getAlertId().equals(opened.getAlertId()))
                .toList();
        assertThat(reached(episode, Level.YELLOW)).isBefore(Instant.parse("2021-03-26T00:00:00Z"));
        assertThat(reached(episode, Level.ORANGE)).isBefore(Instant.parse("2021-03-28T00:00:00Z"));
        assertThat(reached(episode, Level.RED))
                .as("four days of usual traffic are lost")
                .isBefore(Instant.parse("2021-03-29T00:00:00Z"));
        AlertTransition last = episode.get(episode.size() - 1);
        assertThat(last.getKind()).isEqualTo(TransitionKind.CLEARED);
        assertThat(last.getDetectedAt())
                .isBetween(Instant.parse("2021-04-01T00:00:00Z"), Instant.parse("2021-05-01T00:00:00Z"));
    }

    private static Instant reached(List<AlertTransition> episode, Level level) {
        return episode.stream()
                .filter(alert -> alert.getLevel().compareTo(level) >= 0)
                .map(AlertTransition::getDetectedAt)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldWarnOfTheRedSeaByTheTwentyFirstOfDecemberAndStayOpen() {
        List<AlertTransition> mandeb = at("Mandeb");
        AlertTransition last = mandeb.get(mandeb.size() - 1);
        AlertTransition opened = mandeb.stream()
                .filter(alert -> alert.getAlertId().equals(last.getAlertId()))
                .findFirst()
                .orElseThrow();

        assertThat(last.getLevel()).isNotEqualTo(Level.NONE);
        assertThat(opened.getKind()).isEqualTo(TransitionKind.OPENED);
        assertThat(opened.getDetectedAt())
                .isBetween(Instant.parse("2023-11-19T00:00:00Z"), Instant.parse("2023-12-22T00:00:00Z"));
    }

    @Test
    void shouldCryWolfAtMostOnceANodeAndYear() {
        Map<String, Integer> unknown = new TreeMap<>();
        for (Episode episode : episodes()) {
            if (!episode.isKnown() && episode.highest().compareTo(Level.BLUE) > 0) {
                int year = episode.opened().atOffset(ZoneOffset.UTC).getYear();
                unknown.merge(episode.node() + " " + year, 1, Integer::sum);
            }
        }

        assertThat(unknown)
                .allSatisfy((nodeYear, count) -> assertThat(count).as(nodeYear).isLessThanOrEqualTo(1));
    }
}
