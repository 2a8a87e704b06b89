package io.harbinger.source.mapping;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventTable;
import io.harbinger.source.Ordering;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormats;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.YamlFile;
import io.harbinger.yaml.YamlMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping from YAML.
 *
 * <pre>{@code
 * name: my-gates                      # part of the event ids
 * about: Gate moves of our terminal.
 * format: csv                         # csv (default) or json: the content decides, this which files of a folder are
 *                                     # read; or another format by name, as events (JSON lines of our own)
 * file:                               # all optional; a line sep=; in the file overrules the delimiter
 *   delimiter: ";"                    # a character or tab; default ,
 *   quote: '"'                        # a character or none
 *   encoding: UTF-8
 *   nulls: ["", "NA"]                 # default ""
 *   columns: [a, b, c]                # for a file without a header
 *   skipLines: 2                      # before the header; titles and comments are passed over without it
 * order: time                         # rows in time order, but for the disorder; default file: any order
 * disorder: PT1H
 * maxEvents: 20000000                 # most events held for sorting
 * filters:                            # optional: true where a file may lack the column
 *   - {column: status, equals: [done, partly]}              # or not: […], matches: REGEX; else the row is set aside
 *   - {column: hs, matches: "\\d{6}", otherwise: reject}    # else it is refused
 * event:
 *   kind: logistics                   # sensor, logistics, trade; the fields below are the kind's Avro names
 *   node: "{port}"                    # {COLUMN}, {$file}, {$line}; in a melt also {$column}, {$label}, {$value};
 *                                     # of JSON {FIELD}, or {OUTER.INNER} and {LIST.0.INNER}
 *   type: {from: "{move}", codes: {IN: GTIN, OUT: GTOT, "*": OTHER}}    # "*": any other code, which else is refused
 *   lane: "{origin}>{destination}"    # no lane where one of the two is missing
 *   eventTime: {from: "{when}", formats: ["dd.MM.yyyy HH:mm", iso], zone: Europe/Berlin}
 *                                     # iso, epoch-s, -ms, -us, -ns, or a pattern; yyyy-'Q'q and YYYY-'W'ww too;
 *                                     # yy is 1969 to 2068. period: day, month, …, or written: what stands there. A
 *                                     # replay counts days, weeks and months in this zone
 *   plannedTime: {from: "{ordered}", plus: "{days}", unit: days}    # a date without a time of day lasts until its end
 *   quantity: {from: ["{net}", "{gross}"], decimal: ",", group: ".", factor: 0.001, nulls: ["?"]}
 *                                     # a file has one of the columns at least, or optional: true
 *   unit: t
 * melt:                               # wide to long: each column makes an event of its own
 *   - columns: {n_tanker: tanker}     # or a list, or pattern: "n_(.+)"; optional: true where a file may lack some
 *     event: {vesselType: "{$label}", count: "{$value}"}
 * otherwise:                          # other layouts (filters, event, melt) for files without these columns
 *   - event: {kind: logistics, node: "{PORT_ID}", type: OTHER, eventTime: "{DATE}"}
 * }</pre>
 */
public final class MappingFile {

    private static final String CSV = "csv";
    private static final String JSON = "json";

    private MappingFile() {}

    /** The mapping in a file, or everything that is wrong with it. */
    public static Loaded<Mapping> read(Path path) {
        return YamlFile.read(path, MappingFile::mapping);
    }

    /** The same for text; {@code file} names it in violations. */
    public static Loaded<Mapping> parse(String file, String text) {
        return YamlFile.parse(file, text, MappingFile::mapping);
    }

    private static @Nullable Mapping mapping(YamlMap root) {
        String name = root.string("name");
        root.check(
                "name",
                name.isEmpty() || name.matches("[a-z0-9][a-z0-9.-]*"),
                "must be of a-z, 0-9, dots and dashes, was '" + name + "'");
        String about = root.string("about", "");
        Ordering ordering = ordering(root);
        Mapping.Content content = content(root);
        return root.build(
                () -> new Mapping(name, about, Objects.requireNonNull(content), Objects.requireNonNull(ordering)));
    }

    private static Mapping.@Nullable Content content(YamlMap root) {
        String format = root.string("format", CSV);
        if (format.equals(CSV) || format.equals(JSON)) {
            return csv(root, format.equals(CSV) ? List.of(".csv") : List.of(".json", ".jsonl", ".geojson"));
        }
        Optional<SourceFormat> other =
                Mappings.names().contains(format) ? Optional.empty() : SourceFormats.named(format);
        root.check("format", other.isPresent(), "must be one of " + formats() + ", was '" + format + "'");
        return other.map(Mapping.OfFormat::new).orElse(null);
    }

    private static String formats() {
        return Stream.concat(
                        Stream.of(CSV, JSON),
                        SourceFormats.names().stream()
                                .filter(name -> !Mappings.names().contains(name)))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Ordering ordering(YamlMap root) {
        var by = root.enumValue("order", Ordering.By.class, Ordering.By.FILE);
        Duration disorder = root.duration("disorder", Duration.ZERO);
        int most = root.integer("maxEvents", Ordering.DEFAULT_MAX_EVENTS);
        root.check("disorder", disorder.isZero() || by == Ordering.By.TIME, "has a meaning only with order: time");
        return root.build(() -> new Ordering(by, disorder, most));
    }

    private static Mapping.@Nullable Csv csv(YamlMap root, List<String> endings) {
        FileYaml file = FileYaml.read(root.optionalMap("file"));
        List<Mapping.Csv> otherwise = root.maps("otherwise").stream()
                .map(map -> layout(map, file, endings, List.of()))
                .filter(Objects::nonNull)
                .toList();
        return layout(root, file, endings, otherwise);
    }

    private static Mapping.@Nullable Csv layout(
            YamlMap root, FileYaml file, List<String> endings, List<Mapping.Csv> otherwise) {
        List<RowFilter> filters = root.maps("filters").stream()
                .map(FilterYaml::filter)
                .filter(Objects::nonNull)
                .toList();
        YamlMap eventMap = root.map("event");
        EventTable<?> table = EventTable.of(eventMap.enumValue("kind", EventKind.class));
        EventSpec event = new EventSpec(table, EventYaml.fields(eventMap, table));
        List<YamlMap> meltMaps = root.maps("melt");
        List<Melt> melts = meltMaps.stream()
                .map(map -> MeltYaml.melt(map, table))
                .filter(Objects::nonNull)
                .toList();
        if (meltMaps.isEmpty()) {
            EventYaml.check(eventMap, event);
        } else if (!root.failed()) {
            for (int i = 0; i < melts.size(); i++) {
                EventYaml.check(meltMaps.get(i), event.overlaidWith(melts.get(i).fields()));
            }
        }
        return root.build(() -> new Mapping.Csv(
                Objects.requireNonNull(file.format()),
                endings,
                file.columns(),
                file.skipLines(),
                file.nulls(),
                filters,
                event,
                melts,
                otherwise));
    }
}
