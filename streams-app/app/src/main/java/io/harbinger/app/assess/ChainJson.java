package io.harbinger.app.assess;

import io.harbinger.app.report.IndentedJson;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.chain.ChainAssessment;
import io.harbinger.domain.network.chain.ChainIndicator;
import io.harbinger.domain.network.chain.Closing;
import io.harbinger.domain.network.chain.Grade;
import io.harbinger.domain.network.chain.StageAssessment;
import io.harbinger.domain.network.propagation.Ppm;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of a chain for programs. Shares are 0..1, risks and scores 0..100, spans days, times ISO 8601. */
final class ChainJson {

    private final ChainReport report;
    private final Words words = Words.in("en");

    private ChainJson(ChainReport report) {
        this.report = report;
    }

    static String of(ChainReport report) {
        return IndentedJson.write(new ChainJson(report).root());
    }

    private Map<String, @Nullable Object> root() {
        ChainAssessment assessment = report.assessment();
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("chain", assessment.chain());
        root.put("time", Figures.time(assessment.time()));
        root.put("network", report.network());
        root.put("networkEdition", report.edition());
        root.put("scores", report.scores());
        Map<String, @Nullable Object> weakest = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            weakest.put(
                    lower(dimension),
                    assessment
                            .weakest(dimension)
                            .map(stage -> stage.stage().id())
                            .orElse(null));
        }
        root.put("weakest", weakest);
        root.put("stages", assessment.stages().stream().map(this::stage).toList());
        root.put("nodesNotClosed", assessment.notClosed());
        root.put("closings", assessment.closings().stream().map(this::closing).toList());
        return root;
    }

    private Map<String, @Nullable Object> stage(StageAssessment stage) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("stage", stage.stage().id());
        out.put("nodes", stage.stage().nodes().stream().map(node -> node.id()).toList());
        Map<String, @Nullable Object> dimensions = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(lower(dimension), stage.dimensions().of(dimension));
        }
        out.put("dimensions", dimensions);
        out.put("shareByNode", stage.shares().byNode());
        out.put("shareByCountry", stage.shares().byCountry());
        out.put("knownSupply", stage.shares().known());
        String home = report.home();
        out.put("homeShare", home == null ? null : stage.shares().byCountry().get(home));
        out.put("figures", stage.grades().stream().map(this::grade).toList());
        return out;
    }

    private Map<String, @Nullable Object> grade(Grade grade) {
        ChainIndicator indicator = grade.indicator();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("figure", indicator.name());
        out.put("dimension", lower(indicator.dimension()));
        out.put("value", grade.value());
        out.put("about", grade.about());
        out.put(
                "goalposts",
                Map.of(
                        "ok", indicator.goalposts().ok(),
                        "bad", indicator.goalposts().bad()));
        out.put("risk", grade.risk());
        out.put("formula", words.of("indicator." + indicator.name() + ".formula"));
        out.put("source", words.of("indicator." + indicator.name() + ".source"));
        return out;
    }

    private Map<String, @Nullable Object> closing(Closing closing) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Name name = report.names().get(closing.node());
        Long recovery = closing.timeToRecover();
        out.put("node", closing.node());
        out.put("name", name == null ? null : name.en());
        out.put("nameZh", name == null ? null : name.zh());
        out.put("loss", closing.lossShare());
        out.put("verifiedLoss", closing.verifiedLoss() / (double) Ppm.ONE);
        out.put("nodesHit", closing.hit());
        out.put(
                "timeToSurviveDays",
                closing.timeToSurvive() == Closing.NEVER ? null : Figures.days(closing.timeToSurvive()));
        out.put("timeToRecoverDays", recovery == null ? null : Figures.days(recovery));
        return out;
    }

    private static String lower(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
