package io.harbinger.backtest.label;

import io.harbinger.backtest.score.Span;
import io.harbinger.backtest.score.Window;
import io.harbinger.config.yaml.Loaded;
import io.harbinger.config.yaml.Violation;
import io.harbinger.config.yaml.YamlFile;
import io.harbinger.config.yaml.YamlNode;
import io.harbinger.config.yaml.YamlPosition;
import io.harbinger.domain.score.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Numenta Anomaly Benchmark's windows. JSON is YAML too, and so every mistake has a line. */
final class NabLabels {

    private static final int ENDS = 2;

    private final List<Window> windows = new ArrayList<>();
    private final List<Violation> problems = new ArrayList<>();
    private final LabelOptions options;

    private NabLabels(LabelOptions options) {
        this.options = options;
    }

    static Loaded<List<Window>> read(Path file, LabelOptions options) {
        return YamlFile.tree(file).then(root -> {
            var labels = new NabLabels(options);
            root.fields().forEach((path, field) -> labels.addFile(path, field.value()));
            return labels.problems.isEmpty()
                    ? Loaded.ok(labels.windows)
                    : new Loaded.Invalid<List<Window>>(labels.problems);
        });
    }

    private void addFile(String path, YamlNode value) {
        if (!(value instanceof YamlNode.Items list)) {
            report(value.position(), "must be a list of windows, was " + value.describe());
            return;
        }
        int number = 0;
        for (YamlNode item : list.items()) {
            number++;
            if (item instanceof YamlNode.Items ends && ends.items().size() == ENDS) {
                add(path, number, ends);
            } else {
                report(item.position(), "must be a list of two times, was " + item.describe());
            }
        }
    }

    private void add(String path, int number, YamlNode.Items ends) {
        Span start = time(ends.items().get(0));
        Span end = time(ends.items().get(1));
        if (start == null || end == null) {
            return;
        }
        if (end.from() < start.from()) {
            report(ends.position(), "ends before it starts");
            return;
        }
        windows.add(new Window(
                subject(path),
                "window " + number,
                start.from(),
                end.from(),
                start.from() - options.before().toMillis(),
                end.from() + options.after().toMillis(),
                Level.BLUE,
                true,
                ""));
    }

    /** The node is the file's name without folders and ending, as the format {@code series} has it. */
    private static String subject(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : name;
    }

    private @Nullable Span time(YamlNode node) {
        Span time = node instanceof YamlNode.Text text ? LabelTimes.iso(text.value()) : null;
        if (time == null) {
            report(node.position(), "must be a time such as \"2014-04-10 07:15:00.000000\", was " + node.describe());
        }
        return time;
    }

    private void report(YamlPosition at, String message) {
        problems.add(new Violation(at.file(), at.line(), at.column(), at.path(), message));
    }
}
