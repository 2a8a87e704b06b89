package io.harbinger.source.mapping;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Rejection;
import io.harbinger.source.csv.CsvCells;
import io.harbinger.yaml.Loaded;
import java.util.List;
import java.util.stream.IntStream;

/** A few rows typed into a test, mapped. */
final class Table {

    private final Mapping mapping;
    private final String file;

    private Table(Mapping mapping, String file) {
        this.mapping = mapping;
        this.file = file;
    }

    static Table shipped(String name) {
        return new Table(Mappings.named(name).orElseThrow(), "file");
    }

    static Table mappedBy(String yaml) {
        Loaded<Mapping> loaded = MappingFile.parse("m.yaml", yaml);
        return new Table(loaded.orThrow(), "file");
    }

    Table inFile(String stem) {
        return new Table(mapping, stem);
    }

    List<Event> events(String text) {
        return parsed(text).stream()
                .map(parsed -> ((Parsed.Ok<Event>) parsed).value())
                .toList();
    }

    List<Rejection> rejections(String text) {
        return parsed(text).stream()
                .filter(Parsed.Rejected.class::isInstance)
                .map(parsed -> ((Parsed.Rejected<Event>) parsed).rejection())
                .toList();
    }

    List<String> problems(String header) {
        Header found = Header.of(cells(header));
        return HeaderRules.layout(csv(), found).problems(found);
    }

    private List<Parsed<Event>> parsed(String text) {
        List<String> lines = text.lines().toList();
        Header header = Header.of(cells(lines.get(0)));
        var mapper = new RowMapper(mapping.name(), HeaderRules.layout(csv(), header), header, file);
        return IntStream.range(1, lines.size())
                .mapToObj(i -> mapper.map(new Row(i + 1, cells(lines.get(i)))))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> cells(String line) {
        return CsvCells.split(line, csv().format());
    }

    private Mapping.Csv csv() {
        return (Mapping.Csv) mapping.content();
    }
}
