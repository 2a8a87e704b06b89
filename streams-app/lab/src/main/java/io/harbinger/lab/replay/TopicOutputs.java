package io.harbinger.lab.replay;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Incident;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.SubjectKey;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The outputs of a run within a span of event time, on their topics; read again at each call. */
final class TopicOutputs implements RunOutputs {

    private final OutputTopics reader;
    private final Topics topics;
    private final OutputCodec codec;
    private final Span span;
    private final PanoramaCodec panorama = new PanoramaCodec(WireFormat.singleObject());

    TopicOutputs(OutputTopics reader, Topics topics, OutputCodec codec, Span span) {
        this.reader = reader;
        this.topics = topics;
        this.codec = codec;
        this.span = span;
    }

    @Override
    public End end() {
        return span.end();
    }

    @Override
    public void alerts(Consumer<AlertTransition> sink) {
        reader.read(topics.alerts(), (key, bytes) -> {
            AlertTransition alert = codec.decodeAlert(bytes);
            if (span.holds(alert.getDetectedAt())) {
                sink.accept(alert);
            }
        });
    }

    @Override
    public void scores(Consumer<RiskScore> sink) {
        reader.read(topics.riskScores(), (key, bytes) -> {
            RiskScore score = codec.decodeScore(bytes);
            if (span.holds(score.getTime())) {
                sink.accept(score);
            }
        });
    }

    @Override
    public void values(Predicate<String> subjectId, Consumer<IndicatorValue> sink) {
        try (var decoding = new ParallelDecoding<>(codec::decodeValue, value -> pass(value, sink))) {
            reader.read(topics.indicatorValues(), (key, bytes) -> {
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

    @Override
    public void incidents(Consumer<Incident> sink) {
        reader.read(topics.incidents(), (key, bytes) -> {
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
        return reader.read(topics.lateEvents(), (key, value) -> {});
    }
}
