package io.harbinger.runtime;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.replay.Fed;
import io.harbinger.replay.Feeder;
import io.harbinger.replay.LogFeed;
import io.harbinger.replay.OutputReader;
import io.harbinger.replay.source.EventSource;
import io.harbinger.schema.AlertTransition;
import io.harbinger.stage.Telemetry;
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
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** One replay, from the first event to the outputs as values and files. */
public final class ReplayJob {

    /**
     * What to replay and how.
     *
     * @param kinds kinds of event in the log
     * @param runId names the run; see {@link io.harbinger.replay.RunId}
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
     * What came out.
     *
     * @param alerts every transition, by time of detection
     * @param deadLetters records on the dead-letter topic
     * @param late records on the late topic
     */
    public record Outcome(Fed fed, List<AlertTransition> alerts, long deadLetters, long late) {}

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
    public Outcome run(EventSource source, LogFeed.Listener listener, OutputFiles files) throws InterruptedException {
        Topics topics = topics();
        Settings settings = Settings.replay(plan.runId(), plan.partitions());
        var isolated =
                new IsolatedRun.Plan(plan.catalogue(), settings, topics, plan.threads(), plan.cluster(), plan.clock());
        try (IsolatedRun run = IsolatedRun.prepare(isolated, Telemetry.SILENT)) {
            run.start();
            Fed fed;
            try (Feeder feeder = run.feeder()) {
                fed = new LogFeed(plan.catalogue(), plan.kinds()).play(source, feeder, listener);
            }
            run.finish(fed.end());
            return collect(run.outputs(), topics, fed, files);
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

    private Outcome collect(OutputReader outputs, Topics topics, Fed fed, OutputFiles files) {
        var codec = new OutputCodec(WireFormat.singleObject(), plan.catalogue().version(), plan.runId());
        List<AlertTransition> alerts = new ArrayList<>();
        outputs.read(topics.alerts(), record -> alerts.add(codec.decodeAlert(record.value())));
        // A stable sort: the transitions of one subject keep their order.
        alerts.sort(BY_TIME);
        files.alerts().ifPresent(file -> writeAll(file, alerts));
        files.values().ifPresent(file -> copy(outputs, topics.indicatorValues(), codec::decodeValue, file));
        files.scores().ifPresent(file -> copy(outputs, topics.riskScores(), codec::decodeScore, file));
        return new Outcome(
                fed,
                alerts,
                outputs.read(topics.deadLetters(), record -> {}),
                outputs.read(topics.lateEvents(), record -> {}));
    }

    private void writeAll(Path file, List<? extends SpecificRecord> records) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (SpecificRecord record : records) {
                writeLine(out, record);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private void copy(OutputReader outputs, String topic, Function<byte[], SpecificRecord> decoder, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            outputs.read(topic, record -> writeLine(out, decoder.apply(record.value())));
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

    private static CommandFailed unwritable(Path file, Exception cause) {
        return new CommandFailed(ExitCode.FAILURE, "cannot write " + file + ": " + Failures.line(cause), cause);
    }
}
