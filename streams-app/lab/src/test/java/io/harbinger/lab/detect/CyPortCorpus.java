package io.harbinger.lab.detect;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Parsed;
import io.harbinger.lab.backtest.label.LabelFiles;
import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.LabelOptions;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.source.InputFile;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.CsvRows;
import io.harbinger.source.mapping.MappedRow;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.Mappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads CyPort's daily vessel counts and its labelled storms. */
final class CyPortCorpus {

    private static final long DAY = 86_400_000L;
    private static final Mapping MAPPING = Mappings.named("cyport").orElseThrow();

    /**
     * A port and its storms.
     *
     * @param counts vessels of every day
     * @param impacts the storms that took a share of its traffic
     */
    record Port(String id, double[] counts, List<Impact> impacts) {}

    /**
     * A storm's days at a port.
     *
     * @param heavy whether the largest share of traffic lost on a day is at least {@link LabelOptions#DEFAULT_IMPACT}
     */
    record Impact(DayRange days, boolean heavy) {}

    private CyPortCorpus() {}

    static List<Port> read(Path folder) {
        Path labels = folder.resolve("interaction_full.csv");
        Map<String, List<Window>> storms =
                LabelFiles.read(labels, LabelFormat.CYPORT, LabelOptions.of(LabelFormat.CYPORT))
                        .orThrow()
                        .windows()
                        .stream()
                        .collect(Collectors.groupingBy(Window::subject));
        List<Port> ports = new ArrayList<>();
        for (InputFile file : Sources.files(MAPPING, List.of(folder.resolve("port_vessel_count.csv")))) {
            CsvRows.forEach(MAPPING, (Mapping.Csv) MAPPING.content(), file, row -> ports.add(port(row, storms)));
        }
        return ports;
    }

    private static Port port(MappedRow row, Map<String, List<Window>> storms) {
        List<LogisticsEvent> days = row.events().stream()
                .map(parsed -> (LogisticsEvent) ((Parsed.Ok<Event>) parsed).value())
                .toList();
        String id = days.get(0).node();
        long firstDay = days.get(0).time() / DAY;
        List<Impact> impacts = storms.getOrDefault(id, List.of()).stream()
                .map(storm -> new Impact(
                        new DayRange(
                                index(storm.start(), firstDay, days.size()), index(storm.end(), firstDay, days.size())),
                        storm.required()))
                .toList();
        double[] counts = days.stream()
                .mapToDouble(day -> Objects.requireNonNull(day.load().count()))
                .toArray();
        return new Port(id, counts, impacts);
    }

    /** Index of the day of {@code time}, the first or last one where it lies outside. */
    private static int index(long time, long firstDay, int days) {
        return (int) Math.max(0, Math.min(days - 1, time / DAY - firstDay));
    }
}
