package io.harbinger.lab.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceFormats;
import io.harbinger.source.file.Sources;
import io.harbinger.testing.AlertLines;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.SyntheticLog;
import io.harbinger.topology.Settings;
import io.harbinger.wire.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own events as JSON lines in a file give the alerts that the same events give without one. */
class EventsFileTest {

    private static final Catalogue CATALOGUE = Catalogues.daily("PT0S");
    private static final JsonLines JSON = new JsonLines();

    @TempDir
    private Path folder;

    private static List<Event> log() {
        return SyntheticLog.everything().stream()
                .sorted(Comparator.comparingLong(Event::time))
                .toList();
    }

    private List<String> replay(Path file) throws IOException {
        try (EventSource source = Sources.open(SourceFormats.named("events").orElseThrow(), List.of(file));
                var pipeline = pipeline()) {
            SourcePlay.source(pipeline, source, CATALOGUE, Set.of(EventKind.values()));
            return AlertLines.bySubject(pipeline.alertLines());
        }
    }

    private Pipeline pipeline() {
        return new Pipeline(folder.resolve("state"), CATALOGUE, Settings.replay("file", 1));
    }

    private List<String> expected() {
        try (var pipeline = pipeline()) {
            LogPlayer.playInOrder(pipeline, log());
            return AlertLines.bySubject(pipeline.alertLines());
        }
    }

    @Test
    void shouldReplayAFileOfEvents() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.write(file, log().stream().map(JSON::writeEvent).toList());

        AlertLines.assertSame("from a file", replay(file), expected());
    }

    @Test
    void shouldReplayAGzipFileOfEventsThatDoNotNameTheirRecord() throws IOException {
        Path file = folder.resolve("events.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Event event : log()) {
                String line = JSON.writeEvent(event).replaceFirst("\"event\":\"\\w+\",", "");
                out.write(Pipeline.bytes(line + "\n"));
            }
        }

        AlertLines.assertSame("from a gzip file", replay(file), expected());
        assertThat(expected()).hasSizeGreaterThan(5);
    }
}
