package io.harbinger.lab.backtest.label;

import io.harbinger.lab.backtest.score.Window;
import io.harbinger.source.InputFile;
import io.harbinger.yaml.Loaded;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads files of labels. Nothing here throws on a bad file: every mistake is reported with file, line and field. */
public final class LabelFiles {

    private LabelFiles() {}

    public static Loaded<Labels> read(Path file, LabelFormat format, LabelOptions options) {
        return switch (format) {
            case NAB -> NabLabels.read(file, options).then(windows -> labels(format, windows, Map.of()));
            case CYPORT ->
                LabelTable.read(file)
                        .then(table -> CyPortLabels.read(table, options)
                                .then(windows -> labels(format, windows, CyPortLabels.names(table))));
            case WINDOWS -> WindowLabels.read(file, options).then(windows -> labels(format, windows, Map.of()));
        };
    }

    private static Loaded<Labels> labels(LabelFormat format, List<Window> windows, Map<String, String> names) {
        return Loaded.ok(new Labels(format, windows, names));
    }

    /** The format a file is most likely of: JSON is nab, CSV with a column PORT_ID cyport, any other CSV windows. */
    public static LabelFormat guess(Path file) {
        String name = InputFile.withoutGzipEnding(String.valueOf(file.getFileName()));
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return LabelFormat.NAB;
        }
        Loaded<LabelTable> table = LabelTable.read(file);
        boolean cyport = table instanceof Loaded.Ok<LabelTable> ok && ok.value().has(CyPortLabels.PORT);
        return cyport ? LabelFormat.CYPORT : LabelFormat.WINDOWS;
    }
}
