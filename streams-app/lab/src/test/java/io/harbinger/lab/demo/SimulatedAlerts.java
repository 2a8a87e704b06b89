package io.harbinger.lab.demo;

import io.harbinger.app.command.UserFiles;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.client.InputRecords;
import io.harbinger.client.TickRule;
import io.harbinger.direct.DirectEngine;
import io.harbinger.direct.DirectLog;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.Entity;
import io.harbinger.schema.AlertTransition;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** The alerts that the shipped catalogue raises of a simulation, on the direct engine: {@code SameEnginesTest} holds it to the other. */
final class SimulatedAlerts {

    private static final WireFormat FORMAT = WireFormat.singleObject();
    private static final Topics TOPICS = Topics.LIVE;

    private final Catalogue catalogue = UserFiles.require(CatalogueReader.builtIn());
    private final Settings settings = Settings.live(1);
    private final OutputCodec codec = new OutputCodec(FORMAT, catalogue.version(), settings.runId());
    private final List<AlertTransition> alerts = new ArrayList<>();

    private SimulatedAlerts() {}

    /**
     * Every transition, in order.
     *
     * @param events in order of time
     * @param end the last tick, epoch milliseconds
     */
    static List<AlertTransition> of(Simulation simulation, Iterator<Event> events, Predicate<Event> read, long end) {
        var run = new SimulatedAlerts();
        run.play(simulation, events, read, end);
        return List.copyOf(run.alerts);
    }

    private void play(Simulation simulation, Iterator<Event> events, Predicate<Event> read, long end) {
        var ticks = new TickRule(Duration.ofHours(1).toMillis());
        var application = new RiskTopology(catalogue, settings, TOPICS, Telemetry.SILENT, FORMAT);
        try (var engine = DirectEngine.start(
                application::wire, (topic, record) -> keep(topic, record.value()), InstantSource.system())) {
            var log = new DirectLog(engine, new InputRecords(TOPICS, new InputCodec(FORMAT)));
            simulation.network().entities().forEach(entity -> send(engine, entity));
            while (events.hasNext()) {
                Event event = events.next();
                if (read.test(event)) {
                    Arrays.stream(ticks.before(event.time())).forEach(log::tick);
                    log.event(event);
                }
            }
            log.tick(end);
        }
    }

    private static void send(DirectEngine engine, Entity entity) {
        byte[] key = entity.id().getBytes(StandardCharsets.UTF_8);
        engine.send(TOPICS.network(), key, new NetworkCodec(FORMAT).encode(entity), 0, null);
    }

    private void keep(String topic, byte[] value) {
        if (topic.equals(TOPICS.alerts())) {
            alerts.add(codec.decodeAlert(value));
        }
    }
}
