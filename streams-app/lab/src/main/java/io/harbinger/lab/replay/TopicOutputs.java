package io.harbinger.lab.replay;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.topology.CatalogueRun;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.SubjectKey;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/**
 * The outputs of a run within a span of event time, on their topics; read again at each call. All but the alerts may be
 * those of another run, in which subjects were assessed for both.
 */
final class TopicOutputs implements RunOutputs {

    private final OutputTopics reader;
    private final Topics assessed;
    private final Topics own;
    private final boolean isAssessed;
    private final OutputCodec codec;
    private final Span span;
    private final PanoramaCodec panorama = new PanoramaCodec(WireFormat.singleObject());

    /**
     * Of a run.
     *
     * @param assessed topics of the run in which subjects were assessed
     */
    TopicOutputs(OutputTopics reader, Topics assessed, CatalogueRun run, Span span) {
        this.reader = reader;
        this.assessed = assessed;
        this.own = run.topics();
        this.isAssessed = own.equals(assessed);
        this.codec = new OutputCodec(
                WireFormat.singleObject(),
                run.catalogue().version(),
                run.settings().runId());
        this.span = span;
    }

    @Override
    public End end() {
        return span.end();
    }

    @Override
    public void alerts(Consumer<AlertTransition> sink) {
        reader.read(own.alerts(), (key, bytes) -> {
            AlertTransition alert = codec.decodeAlert(bytes);
            if (span.holds(alert.getDetectedAt())) {
                sink.accept(alert);
            }
        });
    }

    @Override
    public void scores(Consumer<RiskScore> sink) {
        reader.read(assessed.riskScores(), (key, bytes) -> {
            RiskScore score = own(codec.decodeScore(bytes));
            if (span.holds(score.getTime())) {
                sink.accept(score);
            }
        });
    }

    @Override
    public void values(Predicate<String> subjectId, Consumer<IndicatorValue> sink) {
        try (var decoding =
                new ParallelDecoding<>(bytes -> own(codec.decodeValue(bytes)), value -> pass(value, sink))) {
            reader.read(assessed.indicatorValues(), (key, bytes) -> {
                if (isOf(subjectId, new String(key, StandardCharsets.UTF_8))) {
                    decoding.add(bytes);
                }
            });
            decoding.finish();
        }
    }

    private void pass(IndicatorValue value, Consumer<IndicatorValue> sink) {
        if (span.holdsEnd(value.getDriver().getWindowEnd())) {
            sink.accept(value);
        }
    }

    /** What the run in which subjects were assessed published bears its own names already. */
    private <T extends SpecificRecord> T own(T record) {
        return isAssessed ? record : codec.adopt(record);
    }

    @Override
    public void incidents(Consumer<Incident> sink) {
        reader.read(assessed.incidents(), (key, bytes) -> {
            if (bytes != null) {
                Incident incident = panorama.decodeIncident(bytes);
                if (span.holds(incident.getAsOf())) {
                    sink.accept(incident);
                }
            }
        });
    }

    private static boolean isOf(Predicate<String> subjectId, String key) {
        return SubjectKey.parse(key)
                .filter(subject -> subjectId.test(subject.id()))
                .isPresent();
    }

    @Override
    public Refusals refusals() {
        return reader.refusals();
    }

    @Override
    public long late() {
        return reader.read(assessed.lateEvents(), (key, value) -> {});
    }
}
