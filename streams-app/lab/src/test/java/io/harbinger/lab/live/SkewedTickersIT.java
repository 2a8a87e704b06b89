package io.harbinger.lab.live;

import static io.harbinger.testing.Builders.aReading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.lifecycle.StreamsRunner;
import io.harbinger.app.lifecycle.Ticker;
import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.stage.Telemetry;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two tickers, of which one is ahead: by its own clock, which stamps its records too, and with times that a right clock
 * has stamped. Readings that come at once are all heard, in panes of a second with the shortest grace that the shipped
 * catalogue has.
 */
@Timeout(300)
class SkewedTickersIT {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int READINGS = 25;
    private static final Catalogue CATALOGUE = Catalogues.of("""
              - id: gauge
                name: {en: Gauge, zh: 读数}
                dimension: stability
                subject: node
                source: sensor
                match: {metric: level}
                measure: mean
                value: value
                pane: PT1S
                grace: PT10S
                freshness: PT1M
                goalposts: {of: level, ok: 0, bad: 100}
                direction: up
                weight: 1
                minSamples: 1
                sourceNote: a test
            """);

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static ClientSettings clients;

    private final InputCodec codec = new InputCodec(WireFormat.singleObject());
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicLong reached = new AtomicLong(Long.MIN_VALUE);

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = ClientSettings.of(broker.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    /** One that brokers just let through, and all that they do not; {@code -Dharbinger.skew.each=true}: each alone. */
    static Stream<Arguments> ahead() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("5s", 4_900L);
        all.put("1min", 60_000L);
        all.put("30min", 1_800_000L);
        all.put("1year", 31_536_000_000L);
        all.put("max", Long.MAX_VALUE);
        if (Boolean.getBoolean("harbinger.skew.each")) {
            return all.entrySet().stream().map(one -> arguments(one.getKey(), List.of(one.getValue())));
        }
        List<Long> refused = all.values().stream().skip(1).toList();
        return Stream.of(arguments("5s", List.of(all.get("5s"))), arguments("refused", refused));
    }

    @ParameterizedTest
    @MethodSource("ahead")
    void shouldHearEveryReadingBesideTickersThatAreAhead(String name, List<Long> ahead) throws Exception {
        var topics = new Topics("skew-" + name);
        try (var admin = TopicAdmin.connect(clients)) {
            admin.create(topics, TopicLayout.live(1));
        }
        Properties properties =
                StreamsOptions.live(name, directory.resolve("state")).toProperties(clients);
        var topology = new RiskTopology(CATALOGUE, Settings.live(1), topics, counting(), WireFormat.singleObject());
        Deque<Ticker> tickers = new ArrayDeque<>();
        try (var runner = new StreamsRunner(topology.build(properties), properties, InstantSource.system());
                Closeable stop = () -> tickers.forEach(Ticker::close)) {
            tickers.add(ticker(topics, InstantSource.system()));
            ahead.forEach(millis -> tickers.add(ticker(topics, skewed(millis))));
            runner.start();
            assertThat(runner.awaitRunning(Duration.ofSeconds(60))).isTrue();
            await().atMost(Duration.ofSeconds(30)).until(() -> reached.get() > Long.MIN_VALUE);
            int refused = send(topics, ahead);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(accepted.get()).isEqualTo(READINGS));

            Map<String, Integer> dead = await("every tick with a wrong time under a right timestamp is refused")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> count(topics.deadLetters()), counts -> sum(counts) == refused);
            assertThat(dead.keySet()).as("no reading among them").allMatch(letter -> letter.endsWith(" time"));
            assertThat(count(topics.lateEvents())).isEmpty();
            assertThat(reached.get()).isLessThanOrEqualTo(System.currentTimeMillis() + 6_000);
            assertThat(runner.failure()).isEmpty();
            System.out.printf(
                    "ticker ahead by %s: %d readings sent, %d heard, 0 late; event time %d ms ahead at the end; %s%n",
                    name, READINGS, accepted.get(), Math.max(0, reached.get() - System.currentTimeMillis()), dead);
        }
    }

    private static InstantSource skewed(long ahead) {
        return () -> Instant.ofEpochMilli(plus(System.currentTimeMillis(), ahead));
    }

    private static long plus(long now, long ahead) {
        return ahead > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + ahead;
    }

    private Ticker ticker(Topics topics, InstantSource clock) {
        return Ticker.start(clients, topics.inputs(), EVERY, clock, codec::encodeTick);
    }

    /** A reading and, each time, ticks with wrong times; returns how many of these. */
    private int send(Topics topics, List<Long> ahead) {
        try (var readings = InputProducer.connect(clients.producer(), topics, 1, codec);
                var ticks =
                        new KafkaProducer<>(clients.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            AtomicInteger sent = new AtomicInteger();
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        long now = System.currentTimeMillis();
                        readings.event(
                                aReading().measuring("level", "m").when(now).reads(1));
                        readings.flush();
                        for (long millis : ahead) {
                            byte[] tick = codec.encodeTick(plus(now, millis));
                            ticks.send(new ProducerRecord<>(topics.ticks(), 0, now, null, tick))
                                    .get();
                        }
                        return sent.incrementAndGet() == READINGS;
                    });
            return sent.get() * ahead.size();
        }
    }

    private Telemetry counting() {
        return new Telemetry() {
            @Override
            public void accepted(EventKind kind, int events) {
                accepted.addAndGet(events);
            }

            @Override
            public void watermark(String stage, int partition, long time) {
                reached.accumulateAndGet(time, Math::max);
            }
        };
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Records of a topic by reason and field. */
    private static Map<String, Integer> count(String topic) {
        Map<String, Integer> counts = new TreeMap<>();
        new OutputReader(clients.consumer()).read(topic, record -> {
            String reason = text(record.headers().lastHeader("harbinger-reason").value());
            var field = record.headers().lastHeader("harbinger-field");
            counts.merge(reason + " " + (field == null ? "" : text(field.value())), 1, Integer::sum);
        });
        return counts;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
