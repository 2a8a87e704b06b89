package io.harbinger.app.console.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.harbinger.app.console.model.Json;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.network.NodeIndex;
import io.harbinger.domain.network.chain.ChainAssessment;
import io.harbinger.domain.network.chain.ChainAssessor;
import io.harbinger.domain.network.chain.Grade;
import io.harbinger.domain.network.chain.StageAssessment;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.RiskScore;
import io.harbinger.wire.SubjectKey;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers about chains: how each stage stands on the four dimensions, by its network and by the newest scores. */
final class ChainPages {

    private final ReadModel model;

    ChainPages(ReadModel model) {
        this.model = model;
    }

    /** The assessment of a chain, stage by stage. One at a time: it closes every place that the end depends on. */
    synchronized Answer chain(String name) {
        Optional<ChainAssessment> found = new ChainAssessor(model.network().entities(), scores())
                .assess(name, model.now().toEpochMilli());
        return found.map(chain -> Answer.json(json(chain)))
                .orElseGet(
                        () -> Answer.problem(404, "no such chain", "no place of the network is of the chain " + name));
    }

    private Map<Subject, DimensionScores> scores() {
        Map<Subject, DimensionScores> scores = new HashMap<>();
        // Sources may know a node by another name, under which it is then scored.
        NodeIndex nodes = NodeIndex.of(model.network().entities());
        model.recorded()
                .scores()
                .forEach((key, score) -> SubjectKey.parse(key)
                        .map(subject -> named(subject, nodes))
                        .ifPresent(subject -> scores.put(subject, dimensions(score))));
        return scores;
    }

    private static Subject named(Subject subject, NodeIndex nodes) {
        String id = subject.type() == SubjectType.NODE ? nodes.named(subject.id()) : null;
        return id == null ? subject : Subject.node(id);
    }

    private static DimensionScores dimensions(RiskScore score) {
        var each = score.getDimensions();
        return new DimensionScores(
                each.getCoordination(), each.getSecurity(), each.getStability(), each.getCompetitiveness());
    }

    private static String json(ChainAssessment chain) {
        return Json.object(out -> {
            out.writeStringField("chain", chain.chain());
            out.writeArrayFieldStart("stages");
            for (StageAssessment stage : chain.stages()) {
                write(out, stage);
            }
            out.writeEndArray();
        });
    }

    private static void write(JsonGenerator out, StageAssessment stage) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", stage.stage().id());
        out.writeStringField("weakest", weakest(stage));
        out.writeObjectFieldStart("dimensions");
        for (Dimension dimension : Dimension.values()) {
            write(out, dimension, stage.worst(dimension).orElse(null));
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Dimension dimension, @Nullable Grade worst) throws IOException {
        if (worst == null) {
            out.writeNullField(dimension.name());
            return;
        }
        out.writeObjectFieldStart(dimension.name());
        out.writeNumberField("risk", worst.risk());
        out.writeStringField("indicator", worst.indicator().name());
        out.writeNumberField("value", worst.value());
        out.writeStringField("about", worst.about());
        out.writeEndObject();
    }

    /** The dimension with the highest risk, of equal ones the first; null where nothing is known. */
    private static @Nullable String weakest(StageAssessment stage) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> stage.worst(dimension).isPresent())
                .min(Comparator.comparingDouble(
                        dimension -> -stage.worst(dimension).map(Grade::risk).orElse(0.0)))
                .map(Dimension::name)
                .orElse(null);
    }
}
