package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.panorama.OpenRisks;
import io.harbinger.app.panorama.WhatIf;
import io.harbinger.app.panorama.WhatIfTable;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.simulate.SimulatedNetwork;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.app.text.PlainText;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.Assumption;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.Panorama;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.PanoramaRecords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code panorama}: how far risk travels along the supply network. */
@Command(
        name = "panorama",
        description = {
            "Work out whom risk reaches along the supply network, how hard, when, and by which way.",
            "With -b: the network and the open alerts of a deployment, and what assumptions would add; changes nothing. "
                    + "Without: assumptions on a network of files, or on the simulated one of 'demo', which is made up beyond "
                    + "its sea routes."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger panorama --what-if \"close suez-canal for 30d\"",
            "  harbinger panorama --what-if \"close suez-canal by 40%%\" --what-if \"close strait-of-hormuz for 2w\"",
            "  harbinger panorama --example graphite --what-if \"close suez-canal for 30d\"",
            "  harbinger panorama -b localhost:9092                     of the alerts that are open",
            "  harbinger panorama -b localhost:9092 --what-if \"close strait-of-hormuz for 30d\" --json"
        })
final class PanoramaCommand implements Callable<Integer> {

    private static final int DEFAULT_TOP = 20;

    private final CliContext context;

    @Option(
            names = "--what-if",
            paramLabel = "TEXT",
            description =
                    "What is assumed of a node, lane or product from now on: close SUBJECT [by N%%] [for N(h|d|w)]"
                            + "; repeatable. Without 'by' all of it; without 'for' it ends as the node usually recovers, and where "
                            + "that is not known it does not.")
    private List<String> texts = new ArrayList<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "" + DEFAULT_TOP,
            description = "Subjects that are listed, worst first (default: ${DEFAULT-VALUE}).")
    private int top = DEFAULT_TOP;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "List only these types of subject: ${COMPLETION-CANDIDATES}; repeatable.")
    private Set<SubjectType> types = EnumSet.noneOf(SubjectType.class);

    @Option(
            names = "--json",
            description =
                    "Lines of JSON with the field names of the schemas Incident and UpstreamRisk: those of today, "
                            + "then those of the exercise, which say so in 'scenario'.")
    private boolean json;

    @Mixin
    private NetworkFileOptions files = new NetworkFileOptions();

    @Mixin
    private DeploymentAccessOptions deployment = new DeploymentAccessOptions();

    PanoramaCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<DeploymentAccess> access = deployment.accessIfGiven();
        if (top < 1) {
            throw new CommandFailed(ExitCode.USAGE, "--top must be 1 or more, was " + top);
        }
        List<Assumption> assumptions =
                texts.stream().map(PanoramaCommand::assumption).toList();
        if (access.isEmpty() && assumptions.isEmpty()) {
            throw new CommandFailed(
                    ExitCode.USAGE, "give --what-if \"" + Assumption.SYNTAX + "\", or a cluster with -b, or both");
        }
        Optional<List<Entity>> named = files.read().map(NetworkFileOptions.Named::entities);
        print(access.map(given -> ofCluster(given, named, assumptions)).orElseGet(() -> ofNetwork(named, assumptions)));
        return ExitCode.OK.code();
    }

    private static Assumption assumption(String text) {
        return Assumption.parse(text)
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.USAGE,
                        "--what-if must be \"" + Assumption.SYNTAX + "\" with N above 0 and at most 100%, was '" + text
                                + "'"));
    }

    private WhatIf ofNetwork(Optional<List<Entity>> named, List<Assumption> assumptions) {
        List<Entity> entities = named.orElseGet(
                () -> SimulatedNetwork.of(SimulationSettings.DEFAULT).entities());
        return whatIf(entities, List.of(), assumptions);
    }

    /** The open alerts of a cluster, on its own network or on a named one. */
    private WhatIf ofCluster(DeploymentAccess access, Optional<List<Entity>> named, List<Assumption> assumptions) {
        String alerts = access.topics().alertsCurrent();
        access.require(List.of(alerts));
        var network = ClusterNetwork.at(access);
        List<Entity> entities = named.orElseGet(() -> network.readable(context));
        if (entities.isEmpty()) {
            throw new CommandFailed(ExitCode.INPUT, "topic " + network.topic() + " holds no network");
        }
        List<OwnRisk> open =
                DeploymentAccess.onCluster(() -> OpenRisks.read(access.clients(), alerts, network.format(), this::say));
        return whatIf(entities, open, assumptions);
    }

    private WhatIf whatIf(List<Entity> entities, List<OwnRisk> open, List<Assumption> assumptions) {
        try {
            return WhatIf.of(entities, open, assumptions, context.clock().millis());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Failures.message(e), e);
        }
    }

    private void print(WhatIf whatIf) {
        if (!json) {
            WhatIfTable.of(whatIf, LevelStyle.ofOutput(), Terminal.columns(), types, top)
                    .forEach(context.out()::println);
            return;
        }
        print(whatIf, whatIf.today(), null);
        if (!whatIf.assumptions().isEmpty()) {
            print(whatIf, whatIf.then(), whatIf.scenario());
        }
    }

    private void print(WhatIf whatIf, Panorama panorama, @Nullable String scenario) {
        var records = new PanoramaRecords(whatIf.network(), whatIf.edition().toString(), panorama.time(), scenario);
        var lines = new JsonLines();
        panorama.incidents().forEach(each -> print(lines.write(records.incident(each))));
        panorama.reached().forEach(each -> print(lines.write(records.upstreamRisk(each))));
    }

    private void print(String line) {
        context.out().println(PlainText.of(line));
    }

    private void say(String line) {
        context.err().println("harbinger: " + PlainText.of(line));
    }
}
