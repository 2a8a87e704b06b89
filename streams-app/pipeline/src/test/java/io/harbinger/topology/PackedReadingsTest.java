package io.harbinger.topology;

import static io.harbinger.testing.Builders.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.testing.ReadingBuilder;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Mutations;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PolledRecords;
import io.harbinger.testing.pipeline.PublishedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Readings that come many at a time are taken out of their records' bytes, those that come alone are decoded: whatever a
 * log holds, the outputs are the same, to the byte.
 */
class PackedReadingsTest {

    private static final long START = Times.at("2024-03-01T00:00:00Z");
    private static final int MINUTES = 40;
    private static final int READINGS = 60;
    private static final String TEXTS = "é\u0000 port😀";

    private static final Catalogue CATALOGUE =
            Catalogues.of(indicator("heat", "temperature") + indicator("water", "level"));

    @TempDir
    private Path state;

    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();

    private static String indicator(String id, String metric) {
        return """
                  - id: %s
                    name: {en: A metric, zh: 指标}
                    dimension: stability
                    subject: node
                    source: sensor
                    match: {metric: %s}
                    measure: mean
                    value: value
                    per: sensor
                    pane: PT1M
                    grace: PT10S
                    freshness: PT10M
                    baseline: {kind: robust, history: 30, gap: 1, minHistory: 5, floor: 0.05, hold: PT1H}
                    anomaly: {method: robust, ok: 3, bad: 6}
                    direction: both
                    weight: 1
                    minSamples: 1
                    sourceNote: a test
                """.formatted(id, metric).indent(2);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "4, false"})
    void shouldPublishTheSameWhetherReadingsAreDecodedOrTakenFromTheirBytes(long seed, boolean acceptUnknown) {
        write(new Random(seed));
        var settings = new Settings(
                "",
                1,
                acceptUnknown,
                Duration.ofHours(1),
                Duration.ofDays(1),
                8,
                Settings.live(1).maxRecordBytes());

        List<String> decoded = play(
                settings,
                state.resolve("decoded"),
                records -> records.stream().map(List::of).toList());
        List<String> packed = play(settings, state.resolve("packed"), records -> polls(records, new Random(seed)));

        assertThat(packed).as("seed " + seed).containsExactlyElementsOf(decoded);
        String all = String.join("\n", decoded);
        List<Reason> reasons = new ArrayList<>(List.of(
                Reason.MALFORMED,
                Reason.UNKNOWN_SCHEMA,
                Reason.EMPTY_VALUE,
                Reason.NULL_KEY,
                Reason.KEY_MISMATCH,
                Reason.NOT_FINITE,
                Reason.MISSING_FIELD,
                Reason.TOO_LONG,
                Reason.UNKNOWN_UNIT,
                Reason.FUTURE,
                Reason.TOO_OLD,
                Reason.BAD_TIME,
                Reason.DUPLICATE_CONFLICT));
        if (!acceptUnknown) {
            reasons.addAll(List.of(Reason.UNKNOWN_METRIC, Reason.UNKNOWN_SUBJECT));
        }
        assertThat(reasons).allSatisfy(reason -> assertThat(all).contains("harbinger-reason=" + reason));
        assertThat(decoded)
                .anyMatch(line -> line.startsWith("alerts"))
                .anyMatch(line -> line.startsWith("late-events"))
                .filteredOn(line -> line.startsWith("indicator-values"))
                .hasSizeGreaterThan(2 * MINUTES);
    }

    /** Readings of a few nodes, every third one unusual in one way or another, and ticks between them. */
    private void write(Random random) {
        for (int minute = 0; minute < MINUTES; minute++) {
            for (int i = 0; i < READINGS; i++) {
                long time = START + minute * 60_000L + i * 1_000L - random.nextInt(3_000);
                SensorReading reading = usual(random, time, minute);
                if (random.nextInt(3) == 0) {
                    unusual(random, reading);
                } else {
                    add(reading);
                }
                if (random.nextInt(20) == 0) {
                    add(null, Pipeline.INPUT.encodeTick(time - 2_000), time - 2_000);
                }
            }
            add(null, Pipeline.INPUT.encodeTick(START + (minute + 1) * 60_000L), START + (minute + 1) * 60_000L);
        }
    }

    private static SensorReading usual(Random random, long time, int minute) {
        boolean level = random.nextInt(4) == 0;
        ReadingBuilder reading = aReading()
                .at(List.of("suez", "malacca", "hormuz").get(random.nextInt(3)))
                .of("s" + random.nextInt(2))
                .measuring(level ? "level" : "temperature", level ? "m" : "Cel")
                .when(time)
                .id("r-" + random.nextLong());
        return reading.reads((minute % 15 > 11 ? 60 : 20) + random.nextInt(5));
    }

    private void unusual(Random random, SensorReading it) {
        switch (random.nextInt(19)) {
            case 0 -> {
                add(it);
                add(it);
            }
            case 1 -> {
                add(it);
                add(with(it, it.id(), it.nodeName(), it.value() + 1, it.time()));
            }
            case 2 -> add(with(it, it.id(), it.nodeName(), it.value(), it.time() - 120_000));
            case 3 ->
                add(with(
                        it,
                        it.id(),
                        it.nodeName(),
                        it.value(),
                        it.time() - Duration.ofDays(2).toMillis()));
            case 4 ->
                add(with(
                        it,
                        it.id(),
                        it.nodeName(),
                        it.value(),
                        it.time() + Duration.ofHours(3).toMillis()));
            case 5 -> add(with(it, it.id(), it.nodeName(), it.value(), random.nextLong()));
            case 6 -> add(with(it, it.id(), it.nodeName(), 1 / 0.0, it.time()));
            case 7 -> add(with(it, "i".repeat(60 + random.nextInt(200)) + it.id(), null, it.value(), it.time()));
            case 8 -> add(with(it, text(random) + it.id(), text(random), it.value(), it.time()));
            case 9 -> add(with(it, " ".repeat(random.nextInt(3)), null, it.value(), it.time()));
            case 10 ->
                add(with(
                        it,
                        it.id(),
                        List.of("", "Port of " + it.node(), "Näme").get(random.nextInt(3)),
                        it.value(),
                        it.time()));
            case 11 ->
                add(aReading()
                        .at(it.node())
                        .measuring("level", "furlong")
                        .when(it.time())
                        .reads(1));
            case 12 ->
                add(aReading()
                        .at(it.node())
                        .measuring("noise", "dB")
                        .when(it.time())
                        .reads(1));
            case 13 -> add(aReading().at(text(random)).when(it.time()).reads(1));
            case 14 -> add(it.withRevision(Revision.of(random.nextInt(2), random.nextBoolean())));
            case 15 -> add(null, Pipeline.INPUT.encode(it), it.time());
            case 16 -> add(Pipeline.bytes("kiel"), Pipeline.INPUT.encode(it), it.time());
            case 17 -> add(Pipeline.bytes(it.node()), random.nextBoolean() ? null : new byte[0], it.time());
            default -> damaged(random, it);
        }
    }

    private void damaged(Random random, SensorReading it) {
        var mutations = new Mutations(random, List.of(Pipeline.INPUT.encode(it)));
        for (int i = 0; i < 5; i++) {
            add(Pipeline.bytes(it.node()), mutations.next(), it.time());
        }
    }

    private static String text(Random random) {
        return random.ints(3, 0, TEXTS.length())
                .mapToObj(i -> "" + TEXTS.charAt(i))
                .collect(Collectors.joining());
    }

    private static SensorReading with(SensorReading it, String id, String name, double value, long time) {
        return new SensorReading(id, it.node(), name, it.sensor(), it.metric(), value, it.unit(), time);
    }

    private void add(SensorReading reading) {
        add(Pipeline.bytes(reading.key()), Pipeline.INPUT.encode(reading), reading.time());
    }

    private void add(byte[] key, byte[] value, long timestamp) {
        log.add(PolledRecords.record(Topics.LIVE.sensorReadings(), log.size(), key, value, Math.max(0, timestamp)));
    }

    /** How the records of a log come. */
    private interface Polling {
        List<List<ConsumerRecord<byte[], byte[]>>> of(List<ConsumerRecord<byte[], byte[]>> records);
    }

    private static List<List<ConsumerRecord<byte[], byte[]>>> polls(
            List<ConsumerRecord<byte[], byte[]>> records, Random random) {
        List<List<ConsumerRecord<byte[], byte[]>>> polls = new ArrayList<>();
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(300));
            polls.add(records.subList(from, to));
            from = to;
        }
        return polls;
    }

    private List<String> play(Settings settings, Path directory, Polling polling) {
        List<String> published = new ArrayList<>();
        try (var pipeline = new Pipeline(directory, CATALOGUE, settings)) {
            pipeline.addEntity(new Entity.Node("suez", "CHOKEPOINT", new Name("Suez", null), null, null));
            pipeline.addEntity(new Entity.Node("malacca", "CHOKEPOINT", new Name("Malacca", null), null, null));
            // Only the sensors' own ticks move time from here on.
            long end = START + Duration.ofDays(1).toMillis();
            pipeline.tick(EventKind.LOGISTICS, end).tick(EventKind.TRADE, end);
            polling.of(log).forEach(pipeline::poll);
            // Of one poll, those that ingest refuses come before those that the assessment does.
            pipeline.read(pipeline.topics.deadLetters()).stream()
                    .sorted(Comparator.comparingInt(letter -> Integer.parseInt(letter.header("harbinger-offset"))))
                    .forEach(letter -> published.add(line("dead-letters", letter)));
            for (String topic : List.of(
                    pipeline.topics.lateEvents(),
                    pipeline.topics.indicatorValues(),
                    pipeline.topics.riskScores(),
                    pipeline.topics.alerts(),
                    pipeline.topics.alertsCurrent())) {
                pipeline.read(topic).forEach(record -> published.add(line(topic, record)));
            }
        }
        return published;
    }

    private static String line(String topic, PublishedRecord record) {
        HexFormat hex = HexFormat.of();
        return topic.replaceAll(".*harbinger[.-]", "").replaceAll("[.]v[0-9]+$", "")
                + " " + (record.key() == null ? "-" : hex.formatHex(record.key()))
                + " " + (record.value() == null ? "-" : hex.formatHex(record.value()))
                + " " + record.timestamp() + " " + record.headers();
    }
}
