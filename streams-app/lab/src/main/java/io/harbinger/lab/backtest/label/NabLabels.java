package io.harbinger.lab.backtest.label;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Interval;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.source.InputFile;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import io.harbinger.yaml.YamlFile;
import io.harbinger.yaml.YamlNode;
import io.harbinger.yaml.YamlPosition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        return tree(file).then(root -> {
            var labels = new NabLabels(options);
            root.fields().forEach((path, field) -> labels.addFile(path, field.value()));
            return labels.problems.isEmpty()
                    ? Loaded.ok(labels.windows)
                    : new Loaded.Invalid<List<Window>>(labels.problems);
        });
    }

    private static Loaded<YamlNode.Fields> tree(Path file) {
        return LabelContent.read(file).then(bytes -> {
            try {
                var decoder = StandardCharsets.UTF_8.newDecoder();
                return YamlFile.tree(
                        file.toString(), decoder.decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException e) {
                return LabelContent.invalid(file, "is not UTF-8 text");
            }
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
        Interval start = time(ends.items().get(0));
        Interval end = time(ends.items().get(1));
        if (start == null || end == null) {
            return;
        }
        if (end.from() < start.from()) {
            report(ends.position(), "ends before it starts");
            return;
        }
        windows.add(new Window(
                // The node, as the format series has it.
                InputFile.stem(path),
                "window " + number,
                start.from(),
                end.from(),
                start.from() - options.before().toMillis(),
                end.from() + options.after().toMillis(),
                Level.BLUE,
                true,
                ""));
    }

    private @Nullable Interval time(YamlNode node) {
        Interval time = node instanceof YamlNode.Text text ? LabelTimes.iso(text.value()) : null;
        if (time == null) {
            report(node.position(), "must be a time such as \"2014-04-10 07:15:00.000000\", was " + node.describe());
        }
        return time;
    }

    private void report(YamlPosition at, String message) {
        problems.add(new Violation(at.file(), at.line(), at.column(), at.path(), message));
    }
}
