package io.harbinger.lab.replay;

import io.harbinger.app.failure.Failures;
import io.harbinger.client.InputProducer;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.schema.AlertTransition;
import io.harbinger.source.EventSource;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** One replay, from the first event to the outputs as values and files. */
public final class ReplayJob {

    /**
     * What to replay and how.
     *
     * @param kinds kinds of event in the log
     * @param runId names the run; see {@link io.harbinger.lab.replay.RunId}
     * @param cluster where to run; an embedded broker when empty
     */
    public record Plan(
            Catalogue catalogue,
            Set<EventKind> kinds,
            String runId,
            int threads,
            int partitions,
            Optional<ClientSettings> cluster,
            InstantSource clock) {}

    /**
     * The outputs of a replay.
     *
     * @param alerts every transition, by time of detection
     * @param deadLetters records on the dead-letter topic
     * @param late records on the late topic
     */
    public record Outcome(ReplayedInput input, List<AlertTransition> alerts, long deadLetters, long late) {}

    /** Files for the outputs as JSON lines; empty for none. */
    public record OutputFiles(Optional<Path> alerts, Optional<Path> values, Optional<Path> scores) {}

    private static final Comparator<AlertTransition> BY_TIME = Comparator.comparing(AlertTransition::getDetectedAt)
            .thenComparing(AlertTransition::getSubjectType)
            .thenComparing(AlertTransition::getSubjectId);

    private final Plan plan;
    private final JsonLines json = new JsonLines();

    public ReplayJob(Plan plan) {
        this.plan = plan;
    }

    /** Runs it; the source is read to its end. */
    public Outcome run(EventSource source, LogReplayer.Listener listener, OutputFiles files)
            throws InterruptedException {
        return run(source, listener, (input, outputs) -> collect(outputs, input, files));
    }

    /**
     * Runs it, and lets {@code reader} read the outputs before they are removed; the source is read to its end.
     *
     * @param reader computes the result from the counts of the input and the outputs
     */
    public <R> R run(
            EventSource source, LogReplayer.Listener listener, BiFunction<ReplayedInput, TopicOutputs, R> reader)
            throws InterruptedException {
        Topics topics = topics();
        Settings settings = Settings.replay(plan.runId(), plan.partitions());
        var isolated =
                new IsolatedRun.Plan(plan.catalogue(), settings, topics, plan.threads(), plan.cluster(), plan.clock());
        try (IsolatedRun run = IsolatedRun.prepare(isolated, Telemetry.SILENT)) {
            run.start();
            ReplayedInput input;
            try (InputProducer producer = run.producer()) {
                input = new LogReplayer(plan.catalogue(), plan.kinds()).play(source, producer, listener);
            }
            run.finish(input.written().end());
            var codec =
                    new OutputCodec(WireFormat.singleObject(), plan.catalogue().version(), plan.runId());
            return reader.apply(input, new TopicOutputs(run.outputs(), topics, codec));
        }
    }

    /** On a shared cluster a second replay of the same log must not find the first one's topics. */
    private Topics topics() {
        String name = "harbinger-replay-" + plan.runId();
        return new Topics(
                plan.cluster().isPresent()
                        ? name + "-" + Long.toString(plan.clock().millis(), Character.MAX_RADIX)
                        : name);
    }

    private Outcome collect(TopicOutputs outputs, ReplayedInput input, OutputFiles files) {
        List<AlertTransition> alerts = new ArrayList<>();
        outputs.alerts(alerts::add);
        // A stable sort: the transitions of one subject keep their order.
        alerts.sort(BY_TIME);
        files.alerts().ifPresent(file -> write(file, alerts::forEach));
        files.values().ifPresent(file -> write(file, sink -> outputs.values(id -> true, sink::accept)));
        files.scores().ifPresent(file -> write(file, sink -> outputs.scores(sink::accept)));
        return new Outcome(input, alerts, outputs.deadLetters(), outputs.late());
    }

    /** Writes all records that {@code records} passes to its sink. */
    private void write(Path file, Consumer<Consumer<SpecificRecord>> records) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            records.accept(record -> writeLine(out, record));
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(file, e);
        }
    }

    private void writeLine(BufferedWriter out, SpecificRecord record) {
        try {
            out.write(json.write(record));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputException unwritable(Path file, Exception cause) {
        return new OutputException("cannot write " + file + ": " + Failures.line(cause), cause);
    }
}
