package io.harbinger.bench.worker;

import io.harbinger.config.CatalogueReader;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.observe.Meters;
import io.harbinger.runtime.FinishLine;
import io.harbinger.runtime.StreamsRunner;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/** Our own topology as {@code run} runs it, meters included. */
final class PipelineWorker {

    static final String SHIPPED = "shipped";
    static final String CORE = "core";

    private static final Duration START = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 5;

    private PipelineWorker() {}

    static void run(Order order, Answer answer, InstantSource clock) throws InterruptedException {
        Catalogue catalogue = catalogue(order.text("catalogue"));
        int partitions = (int) order.number("partitions");
        Properties properties = StreamsSetup.of(order);
        try (var meters = new Meters(clock, "bench", catalogue.version())) {
            var counted = new CountedEvents(meters.telemetry());
            var finish = new FinishLine(counted, partitions);
            var topology = new RiskTopology(
                    catalogue,
                    Settings.live(partitions),
                    new Topics(order.text("prefix")),
                    finish,
                    WireFormat.singleObject());
            try (var runner = new StreamsRunner(topology.build(properties), properties, clock)) {
                meters.watch(runner.streams());
                runner.start();
                if (!runner.awaitRunning(START)) {
                    throw failed(runner);
                }
                BooleanSupplier alive = () -> runner.failure().isEmpty();
                Stretch.of(order).watch(counted::accepted, alive, answer);
                awaitEnd(finish, order.number("end"), runner);
                // Committed in full before the outputs are looked at.
                if (!runner.stop()) {
                    throw new IllegalStateException("the application did not stop in time");
                }
            }
            answer.say("seen", counted.accepted());
            answer.say("refused", counted.refused());
        }
        Stretch.sayMemory(answer);
    }

    static Catalogue catalogue(String name) {
        if (name.equals(CORE)) {
            return CatalogueReader.extending("bench/one-indicator.yaml", core()).orThrow();
        }
        return name.equals(SHIPPED)
                ? CatalogueReader.builtIn().orThrow()
                : CatalogueReader.extending(Path.of(name)).orThrow();
    }

    private static String core() {
        try (InputStream in = PipelineWorker.class.getResourceAsStream("/bench/one-indicator.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(FinishLine finish, long end, StreamsRunner runner) throws InterruptedException {
        while (finish.time() < end) {
            if (runner.failure().isPresent()) {
                throw failed(runner);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static IllegalStateException failed(StreamsRunner runner) {
        return new IllegalStateException("the pipeline failed: "
                + runner.failure().map(Throwable::toString).orElse("it did not start in time"));
    }
}
