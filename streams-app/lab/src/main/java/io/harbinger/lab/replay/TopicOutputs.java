package io.harbinger.lab.replay;

import io.harbinger.client.OutputReader;
import io.harbinger.lab.backtest.ReplayOutputs;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The outputs of a run on their topics, read again at each call. */
public final class TopicOutputs implements ReplayOutputs {

    private final OutputReader reader;
    private final Topics topics;
    private final OutputCodec codec;

    TopicOutputs(OutputReader reader, Topics topics, OutputCodec codec) {
        this.reader = reader;
        this.topics = topics;
        this.codec = codec;
    }

    @Override
    public void alerts(Consumer<AlertTransition> sink) {
        reader.read(topics.alerts(), record -> sink.accept(codec.decodeAlert(record.value())));
    }

    @Override
    public void scores(Consumer<RiskScore> sink) {
        reader.read(topics.riskScores(), record -> sink.accept(codec.decodeScore(record.value())));
    }

    @Override
    public void values(Predicate<String> subjectId, Consumer<IndicatorValue> sink) {
        reader.read(topics.indicatorValues(), record -> {
            if (isOf(subjectId, new String(record.key(), StandardCharsets.UTF_8))) {
                sink.accept(codec.decodeValue(record.value()));
            }
        });
    }

    private static boolean isOf(Predicate<String> subjectId, String key) {
        return SubjectKey.parse(key)
                .filter(subject -> subjectId.test(subject.id()))
                .isPresent();
    }

    /** Records on the dead-letter topic. */
    public long deadLetters() {
        return reader.read(topics.deadLetters(), record -> {});
    }

    /** Records on the late topic. */
    public long late() {
        return reader.read(topics.lateEvents(), record -> {});
    }
}
