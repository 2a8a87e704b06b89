package io.harbinger.lab.replay;

import io.harbinger.app.output.OutputException;
import io.harbinger.app.output.OutputFile;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.wire.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The files into which a replay writes its outputs as JSON lines: open from the start, in their places at the end. */
public final class OutputFiles implements OutputSink, AutoCloseable {

    /** What a file can take. */
    public enum Output {
        ALERTS,
        INCIDENTS,
        VALUES,
        SCORES
    }

    private final JsonLines json = new JsonLines();
    private final Map<Output, OutputFile> files = new EnumMap<>(Output.class);

    private OutputFiles() {}

    /**
     * Opens them all.
     *
     * @param paths a file for each output that is wanted
     * @throws OutputException where one cannot be written
     */
    public static OutputFiles open(Map<Output, Path> paths) {
        var all = new OutputFiles();
        try {
            paths.forEach((output, path) -> all.files.put(output, OutputFile.open(path)));
            return all;
        } catch (OutputException e) {
            all.close();
            throw e;
        }
    }

    @Override
    public boolean takesScores() {
        return files.containsKey(Output.SCORES);
    }

    @Override
    public void alert(AlertTransition alert) {
        OutputFile file = files.get(Output.ALERTS);
        if (file != null) {
            file.line(json.write(alert));
        }
    }

    @Override
    public void incident(Incident incident) {
        OutputFile file = files.get(Output.INCIDENTS);
        if (file != null) {
            file.line(json.write(incident));
        }
    }

    @Override
    public void value(IndicatorValue value) {
        OutputFile file = files.get(Output.VALUES);
        if (file != null) {
            file.line(json.writeValue(value));
        }
    }

    @Override
    public void score(RiskScore score) {
        OutputFile file = files.get(Output.SCORES);
        if (file != null) {
            file.line(json.write(score));
        }
    }

    /** Everything is written: all take their places. */
    public void complete() {
        files.values().forEach(OutputFile::complete);
    }

    /** There will be no more: what is written stays, under temporary names, which are returned. */
    public List<Path> keep() {
        List<Path> kept = new ArrayList<>();
        files.values().forEach(file -> kept.add(file.keep()));
        return kept;
    }

    /** Removes those that are neither complete nor kept. */
    @Override
    public void close() {
        files.values().forEach(OutputFile::close);
    }
}
