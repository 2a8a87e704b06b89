package io.harbinger.lab.detect;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.lab.backtest.label.LabelFiles;
import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.LabelOptions;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.source.InputFile;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.CsvRows;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.Mappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files and windows of the Numenta Anomaly Benchmark. */
final class NabCorpus {

    private static final Mapping SERIES = Mappings.named("series").orElseThrow();

    private NabCorpus() {}

    /** Every file of the benchmark below {@code folder}, by path. */
    static List<Labelled> read(Path folder) {
        Path labels = folder.resolve("combined_windows.json");
        List<Window> windows = LabelFiles.read(labels, LabelFormat.NAB, LabelOptions.of(LabelFormat.NAB))
                .orThrow()
                .windows();
        return Sources.files(SERIES, List.of(folder.resolve("data"))).stream()
                .map(file -> labelled(file, windows))
                .toList();
    }

    private static Labelled labelled(InputFile file, List<Window> windows) {
        List<SensorReading> readings = new ArrayList<>();
        CsvRows.forEach(
                SERIES,
                (Mapping.Csv) SERIES.content(),
                file,
                row -> row.events()
                        .forEach(parsed -> readings.add((SensorReading) ((Parsed.Ok<Event>) parsed).value())));
        return new Labelled(
                file.stem(),
                readings.stream().mapToLong(SensorReading::time).toArray(),
                readings.stream().mapToDouble(SensorReading::value).toArray(),
                windows);
    }
}
