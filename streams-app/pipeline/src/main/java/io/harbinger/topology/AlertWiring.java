package io.harbinger.topology;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.stage.Alert;
import io.harbinger.stage.AlertFormat;
import io.harbinger.stage.Codecs;
import io.harbinger.stage.NetworkSnapshot;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Names.Branch;
import java.util.ArrayList;
import java.util.List;

/** Wires what becomes of the assessments of a branch: the alerts of a run, and of others that take the same ones. */
final class AlertWiring {

    private record Tracked(CatalogueRun run, Branch names, Alert.Setup setup) {}

    private final Branch names;
    private final String stage;
    private final NetworkSnapshot network;
    private final List<Tracked> tracked = new ArrayList<>();

    /** Of the branch of a stage. */
    AlertWiring(Branch names, String stage, NetworkSnapshot network) {
        this.names = names;
        this.stage = stage;
        this.network = network;
    }

    /** Adds the alerts of a run; the first one's stores and sinks have the names of the branch. */
    void add(CatalogueRun run, Codecs codecs, Telemetry telemetry) {
        Branch own = tracked.isEmpty() ? names : names.other(tracked.size());
        Settings settings = run.settings();
        var setup = new Alert.Setup(
                stage,
                own.alertStore(),
                new Alert.To(
                        own.publishTransitions(),
                        own.publishCurrent(),
                        settings.alertsJson() ? own.publishJson() : null,
                        settings.panorama() ? own.publishImpulses() : null),
                network,
                Lifecycle.of(run.catalogue()),
                settings.runId(),
                codecs,
                telemetry);
        tracked.add(new Tracked(run, own, setup));
    }

    void wire(Wiring wiring) {
        List<Tracked> all = List.copyOf(tracked);
        wiring.processor(
                names.alert(),
                () -> FanOut.to(
                        all.stream().map(each -> new Alert(each.setup())).toList()),
                names.assess());
        all.forEach(each -> wire(wiring, each));
    }

    private void wire(Wiring wiring, Tracked each) {
        Branch own = each.names();
        Topics topics = each.run().topics();
        // A row is logged with every change; most subjects have none.
        wiring.values(own.alertStore(), () -> AlertFormat.of(each.setup().lifecycle()), names.alert());
        wiring.sink(own.publishTransitions(), topics.alerts(), names.alert());
        wiring.sink(own.publishCurrent(), topics.alertsCurrent(), names.alert());
        if (each.run().settings().alertsJson()) {
            wiring.sink(own.publishJson(), topics.alertsJson(), names.alert());
        }
        if (each.run().settings().panorama()) {
            wiring.sink(own.publishImpulses(), topics.impulses(), names.alert(), names.assess());
        }
    }
}
