package io.harbinger.lab.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormats;
import io.harbinger.source.SourceItem;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.MappingFile;
import io.harbinger.wire.JsonLines;
import io.harbinger.yaml.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format of another module than that of mapping files is found by its name, and read as they are. */
class EventLinesTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadOurOwnEventsAndGoOnAfterABadLine() throws IOException {
        write("a.jsonl", reading(11) + "\nnonsense \"metric\"\n\n" + reading(7) + "\n");
        write("b.jsonl", "");
        write("c.csv", "x");

        List<SourceItem> all = read(SourceFormats.named("events").orElseThrow());

        assertThat(all.stream().map(this::place)).containsExactly("a.jsonl:2", "b.jsonl:1", "a.jsonl:4", "a.jsonl:1");
        assertThat(all.subList(0, 2)).allMatch(SourceItem.Rejected.class::isInstance);
        assertThat(((SourceItem.Rejected) all.get(0)).kind()).isEqualTo(EventKind.SENSOR);
        assertThat(all.subList(2, 4))
                .extracting(item -> ((SourceItem.Accepted) item).event().time())
                .containsExactly(7L, 11L);
    }

    @Test
    void shouldBeNamedByAMappingWithAnOrderOfItsOwn() throws IOException {
        write("a.jsonl", reading(11) + "\n" + reading(7) + "\n");

        List<SourceItem> all =
                read(MappingFile.parse("m.yaml", "name: e\nformat: events\norder: time\ndisorder: PT1S\n")
                        .orThrow());

        assertThat(all.stream().map(this::place)).containsExactly("a.jsonl:2", "a.jsonl:1");
    }

    @Test
    void shouldRefuseAnEventSectionForOurOwnEvents() {
        var loaded = MappingFile.parse("m.yaml", "name: e\nformat: events\nevent: {kind: sensor}\n");

        assertThat(((Loaded.Invalid<?>) loaded).violations())
                .singleElement()
                .asString()
                .startsWith("m.yaml:3:1: event is an unknown key");
    }

    @Test
    void shouldListEveryFormatThatModulesOffer() {
        assertThat(SourceFormats.names())
                .containsExactly(
                        "comtrade",
                        "cyport",
                        "dcsa",
                        "epcis",
                        "epcis-xml",
                        "events",
                        "portwatch-chokepoints",
                        "portwatch-ports",
                        "scms",
                        "series")
                .allSatisfy(name -> assertThat(SourceFormats.named(name))
                        .hasValueSatisfying(format -> assertThat(format.name()).isEqualTo(name)));
    }

    private static String reading(long time) {
        return new JsonLines().writeEvent(new SensorReading("r" + time, "n", null, "s", "m", 1, "1", time));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<SourceItem> read(SourceFormat format) throws IOException {
        var all = new ArrayList<SourceItem>();
        try (EventSource source = Sources.open(format, List.of(folder))) {
            source.forEachRemaining(all::add);
        }
        return all;
    }

    private String place(SourceItem item) {
        return Path.of(item.origin().file()).getFileName() + ":" + item.origin().line();
    }
}
