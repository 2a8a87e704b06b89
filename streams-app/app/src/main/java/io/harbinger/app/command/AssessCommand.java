package io.harbinger.app.command;

import io.harbinger.app.assess.ChainReport;
import io.harbinger.app.assess.ChainReportFiles;
import io.harbinger.app.assess.ChainText;
import io.harbinger.app.assess.ScoreFile;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.output.OutputException;
import io.harbinger.app.output.OutputFolder;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkEdition;
import io.harbinger.domain.network.chain.ChainAssessment;
import io.harbinger.domain.network.chain.ChainAssessor;
import io.harbinger.domain.network.chain.SupplyChain;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import io.harbinger.yaml.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assess}: how a chain stands on the four dimensions. */
@Command(
        name = "assess",
        description = {
            "Assess a chain (综合评估) on coordination, security, stability and competitiveness, stage by stage: "
                    + "concentration, single points of failure, time to survive against time to recover, coverage of data.",
            "From a network and, where a file of a replay is given, from how its subjects stand."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger assess --example graphite --chain graphite --report assessment",
            "  harbinger replay … --scores-out scores.jsonl",
            "  harbinger assess --network my-network --chain graphite --scores scores.jsonl --home CHN"
        })
final class AssessCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--chain",
            required = true,
            paramLabel = "NAME",
            description = "The chain, as its nodes have it in column chain before the slash.")
    private String chain = "";

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "Risk scores that replay --scores-out wrote; the last of each subject counts.")
    private @Nullable Path scores;

    @Option(
            names = "--home",
            paramLabel = "COUNTRY",
            description = "Show the share of this country in each stage, ISO 3166-1 alpha-3.")
    private @Nullable String home;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Write the report: a page in English and one in Chinese, and JSON.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Print JSON in place of text.")
    private boolean json;

    AssessCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        NetworkFileOptions.Named read = network.read(context);
        long time = context.clock().millis();
        Map<Subject, DimensionScores> standing = scores == null ? Map.of() : ScoreFile.read(scores);
        ChainAssessment assessment = new ChainAssessor(read.entities(), standing)
                .assess(chain, time)
                .orElseThrow(() -> unknown(SupplyChain.names(read.entities())));
        var content = new ChainReport(
                assessment,
                names(read.entities()),
                read.name(),
                NetworkEdition.of(read.entities()).toString(),
                scores == null ? null : String.valueOf(scores.getFileName()),
                home);
        if (report != null) {
            write(report, content);
        }
        if (json) {
            context.out().print(ChainReportFiles.json(content));
        } else {
            ChainText.of(content).forEach(context.out()::println);
        }
        return ExitCode.OK.code();
    }

    private void write(Path folder, ChainReport content) {
        try (var output = OutputFolder.open(folder)) {
            ChainReportFiles.write(output.staging(), content);
            output.complete();
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
        context.err()
                .println("report: " + folder.resolve(ChainReportFiles.ENGLISH) + ", "
                        + folder.resolve(ChainReportFiles.CHINESE));
    }

    private CommandFailed unknown(SortedSet<String> chains) {
        return new CommandFailed(
                ExitCode.INPUT,
                chains.isEmpty()
                        ? "no node of the network names a chain (column chain of nodes.csv, as graphite/anode)"
                        : "no chain '" + chain + "' in the network" + Nearest.hint(chain, chains) + " (there are: "
                                + String.join(", ", chains) + ")");
    }

    private static Map<String, Name> names(List<Entity> entities) {
        Map<String, Name> names = new HashMap<>();
        for (Entity entity : entities) {
            if (entity instanceof Entity.Node node) {
                names.put(node.id(), node.name());
            } else if (entity instanceof Entity.Product product) {
                names.put(product.id(), product.name());
            }
        }
        return names;
    }
}
