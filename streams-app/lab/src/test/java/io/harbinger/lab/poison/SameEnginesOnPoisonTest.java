package io.harbinger.lab.poison;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.invariant.DirectPlay;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.topology.Settings;
import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is on the topics, the direct engine publishes what Kafka Streams does: refusals and late events, too. */
class SameEnginesOnPoisonTest {

    private static final int RECORDS = 8_000;
    private static final long START = 1_700_000_000_000L;
    private static final Topics TOPICS = Topics.LIVE;
    private static final Catalogue CATALOGUE = Catalogues.shipped();
    private static final Settings SETTINGS = Settings.live(1);

    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldPublishTheSameRecords(long seed) {
        Map<String, List<String>> streams = new TreeMap<>();
        Map<String, List<String>> direct = new TreeMap<>();
        try (var pipeline = new Pipeline(state, CATALOGUE, SETTINGS);
                var play = new DirectPlay(CATALOGUE, SETTINGS, TOPICS)) {
            var fuzz = new Fuzz(seed, TOPICS, 1);
            for (int i = 0; i < RECORDS; i++) {
                long now = START + i * 60_000L;
                if (i % 50 == 0) {
                    pipeline.tick(now);
                    TOPICS.inputs()
                            .forEach(topic ->
                                    play.engine().send(topic, null, Pipeline.INPUT.encodeTick(now), now, null));
                }
                Fuzz.Sent sent = fuzz.next(now);
                pipeline.send(sent.topic(), sent.key(), sent.value(), sent.timestamp(), sent.headers());
                play.engine().send(sent.topic(), sent.key(), sent.value(), sent.timestamp(), sent.headers());
            }
            for (String topic : outputs()) {
                streams.put(topic, lines(pipeline.read(topic)));
                List<PublishedRecord> records = new ArrayList<>();
                play.read(topic, record -> records.add(published(record)));
                direct.put(topic, lines(records));
            }
        }
        assertThat(streams.get(TOPICS.deadLetters())).hasSizeGreaterThan(RECORDS / 10);
        assertThat(streams.get(TOPICS.indicatorValues())).isNotEmpty();
        streams.forEach(
                (topic, lines) -> assertThat(direct.get(topic)).as(topic).isEqualTo(lines));
    }

    private static List<String> outputs() {
        return TOPICS.ofApplication().stream()
                .map(TopicSpec::name)
                .filter(topic -> !TOPICS.ticking().contains(topic) && !topic.equals(TOPICS.network()))
                .toList();
    }

    private static PublishedRecord published(ConsumerRecord<byte[], byte[]> record) {
        return PublishedRecord.of(new Record<>(record.key(), record.value(), record.timestamp(), record.headers()));
    }

    /** Each with everything that it has. */
    private static List<String> lines(List<PublishedRecord> records) {
        return records.stream()
                .map(record -> record.timestamp() + " " + record.headers() + " "
                        + (record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8)) + " "
                        + Arrays.hashCode(record.value()))
                .toList();
    }
}
