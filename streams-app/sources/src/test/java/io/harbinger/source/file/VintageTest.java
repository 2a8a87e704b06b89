package io.harbinger.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A later file says anew what an earlier one said. */
class VintageTest {

    @TempDir
    Path folder;

    private static Mapping mapping(String period, String revision) {
        var loaded = MappingFile.parse(
                "counts.yaml", """
                name: counts
                event:
                  kind: logistics
                  node: "{port}"
                  type: CALL
                  count: "{n}"
                  eventTime: {from: "{at}"%s}
                %s
                """.formatted(period, revision.isEmpty() ? "" : "  revision: \"" + revision + "\""));
        return loaded.orThrow();
    }

    private List<Event> events(Mapping mapping, String... contents) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String content : contents) {
            Path file = folder.resolve(paths.size() + ".csv");
            paths.add(Files.writeString(file, "port,at,n,edition\n" + content));
        }
        List<Event> events = new ArrayList<>();
        try (EventSource source = Sources.open(mapping, paths)) {
            source.forEachRemaining(item -> events.add(((SourceItem.Accepted) item).event()));
        }
        return events;
    }

    @Test
    void shouldTakeTheSameStatementOfALaterFileForALaterRevision() throws IOException {
        List<Event> events = events(mapping(", period: day", ""), "A,2024-03-01,10,0\n", "A,2024-03-01,60,0\n");

        assertThat(events).extracting(Event::id).containsOnly("counts/A/2024-03-01/CALL");
        assertThat(events).extracting(event -> event.revision().number()).containsExactly(0L, 1L);
    }

    @Test
    void shouldTakeTwoStatementsOfOneFileForOneRevision() throws IOException {
        List<Event> events = events(mapping(", period: day", ""), "A,2024-03-01,10,0\nA,2024-03-01,60,0\n");

        assertThat(events).extracting(event -> event.revision().number()).containsExactly(0L, 0L);
    }

    @Test
    void shouldLeaveMovementsAsTheyAre() throws IOException {
        String row = "A,2024-03-01T10:00:00Z,1,0\n";

        List<Event> events = events(mapping("", ""), row, row);

        assertThat(events.get(0)).isEqualTo(events.get(1));
    }

    @Test
    void shouldLeaveRevisionsToAMappingThatHasThem() throws IOException {
        List<Event> events =
                events(mapping(", period: day", "{edition}"), "A,2024-03-01,10,5\n", "A,2024-03-01,60,2\n");

        assertThat(events).extracting(event -> event.revision().number()).containsExactly(5L, 2L);
    }
}
