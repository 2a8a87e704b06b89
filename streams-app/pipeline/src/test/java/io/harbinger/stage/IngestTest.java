package io.harbinger.stage;

import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.at;
import static io.harbinger.testing.pipeline.Pipeline.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TickClaim;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.testing.ReadingBuilder;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTest {

    private static final long NOW = at(BadInputs.NOW);
    private static final Event GOOD =
            anEvent().named("Canal of suez").on("2024-02-29").transits(7);

    private static final Entity SUEZ = new Entity.Node("suez", "CHOKEPOINT", new Name("Suez", null), null, null);

    @TempDir
    private Path state;

    private IngestDriver ingest;

    static Stream<Arguments> bad() {
        return BadInputs.all();
    }

    private static ReadingBuilder reading() {
        return aReading().at("suez");
    }

    @BeforeEach
    void start() {
        ingest = new IngestDriver(state, true);
    }

    @AfterEach
    void stop() {
        ingest.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void shouldKeepTheOriginalAndGoOnWhenARecordIsBad(
            String name, String topic, byte[] key, byte[] value, Reason reason, String field) {
        ingest.tick(IngestDriver.TICKS, NOW).send(GOOD);
        ingest.assessed();

        ingest.send(topic, key, value, NOW + 17).send(GOOD);

        List<PublishedRecord> dead = ingest.deadLetters();
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).key()).isEqualTo(key);
        assertThat(dead.get(0).value()).isEqualTo(value);
        assertThat(dead.get(0).timestamp()).isEqualTo(NOW + 17);
        assertThat(dead.get(0).headers())
                .containsEntry("harbinger-reason", reason.name())
                .containsEntry("harbinger-field", field)
                .containsEntry("harbinger-topic", topic)
                .containsEntry("harbinger-partition", "0")
                // Before it came a tick on its topic, or a good event on logistics, or nothing.
                .containsEntry("harbinger-offset", topic.equals("ticks") || topic.equals("logistics") ? "1" : "0")
                .containsKey("harbinger-value");
        assertThat(dead.get(0).header("harbinger-detail")).isNotBlank();
        assertThat(ingest.events()).containsExactly(GOOD);
        assertThat(ingest.telemetry.reports)
                .filteredOn(report -> report.startsWith("rejected"))
                .hasSize(1);
    }

    @Test
    void shouldPassAGoodEventWithItsSubjectOriginalAndTime() {
        ingest.tick(IngestDriver.TICKS, NOW);
        ingest.assessed();

        ingest.send(GOOD);

        var record = ingest.assessed().get(0);
        assertThat(record.key()).isEqualTo("suez");
        assertThat(record.timestamp()).isEqualTo(GOOD.time());
        assertThat(record.value()).isInstanceOfSatisfying(EventArrived.class, arrived -> {
            assertThat(arrived.event()).isEqualTo(GOOD);
            assertThat(arrived.subject()).isEqualTo(Subject.node("suez"));
            assertThat(arrived.watermark()).isEqualTo(NOW);
            assertThat(arrived.original().value()).isEqualTo(Pipeline.INPUT.encode(GOOD));
            assertThat(arrived.original().topic()).isEqualTo(IngestDriver.LOGISTICS);
        });
        assertThat(ingest.telemetry.reports).contains("accepted LOGISTICS");
        assertThat(ingest.regrouped()).filteredOn(out -> out.key()[0] != 0).isEmpty();
    }

    @Test
    void shouldAcceptTimesAtTheirVeryBounds() {
        ingest.tick(IngestDriver.TICKS, NOW);

        ingest.send(reading().when("2024-03-01T13:00:00Z").reads(1));
        ingest.send(reading().when("2024-01-31T12:00:00Z").reads(1));

        assertThat(ingest.deadLetters()).isEmpty();
        assertThat(ingest.events()).hasSize(2);
    }

    @Test
    void shouldJudgeNoTimeBeforeThereIsOne() {
        ingest.send(reading().when("2999-01-01T00:00:00Z").reads(1));

        assertThat(ingest.events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -62_135_596_800_001L, 253_402_300_800_000L, Long.MAX_VALUE})
    void shouldRefuseATimeThatNobodyCanMeanEvenBeforeThereIsOne(long time) {
        ingest.send(
                IngestDriver.SENSORS,
                bytes("suez"),
                Pipeline.INPUT.encode(reading().when(time).reads(1)),
                0);

        assertThat(ingest.deadLetters())
                .singleElement()
                .satisfies(dead -> assertThat(dead.header("harbinger-reason")).isEqualTo("BAD_TIME"));
    }

    @Test
    void shouldJudgeAnEventByTheTimeOfItsOwnChannelAlone() {
        ingest.tick(IngestDriver.SENSORS, NOW);
        ingest.send(reading().when("2024-03-01T13:00:00.001Z").reads(1));
        ingest.send(reading().when("2024-03-01T12:30:00Z").reads(2));

        assertThat(ingest.deadLetters())
                .singleElement()
                .satisfies(dead -> assertThat(dead.header("harbinger-reason")).isEqualTo("FUTURE"));
        assertThat(ingest.assessed())
                .singleElement()
                .satisfies(record -> assertThat(record.value())
                        .isInstanceOfSatisfying(
                                EventArrived.class,
                                arrived -> assertThat(arrived.watermark()).isEqualTo(NOW)));
    }

    @Test
    void shouldAcceptAndCountAnUnknownNodeWhereThePolicySaysSo() {
        ingest.send(GOOD);

        assertThat(ingest.events()).containsExactly(GOOD);
        assertThat(ingest.telemetry.reports).contains("unknown LOGISTICS");
    }

    @Test
    void shouldRefuseAnUnknownNodeWhereThePolicySaysSo() {
        try (var strict = new IngestDriver(state.resolve("strict"), false)) {
            strict.send(GOOD);
            strict.addEntity(SUEZ);
            strict.send(GOOD);

            assertThat(strict.deadLetters())
                    .singleElement()
                    .satisfies(dead -> assertThat(dead.headers())
                            .containsEntry("harbinger-reason", "UNKNOWN_SUBJECT")
                            .containsEntry("harbinger-value", "suez"));
            assertThat(strict.events()).containsExactly(GOOD);
        }
    }

    @Test
    void shouldAcceptAndCountAMetricThatNobodyAsksForWhereThePolicySaysSo() {
        Event reading = reading().measuring("salinity", "[ppth]").when(NOW).reads(35);

        ingest.addEntity(SUEZ).send(reading);

        assertThat(ingest.events()).containsExactly(reading);
        assertThat(ingest.telemetry.reports).contains("unknown SENSOR");
    }

    @Test
    void shouldRefuseAMetricThatNobodyAsksForWhereThePolicySaysSo() {
        try (var strict = new IngestDriver(state.resolve("strict"), false)) {
            Event known = reading().measuring("level", "m").when(NOW).reads(9);
            strict.addEntity(SUEZ)
                    .send(reading().measuring("salinity", "[ppth]").when(NOW).reads(35))
                    .send(known);

            assertThat(strict.deadLetters())
                    .singleElement()
                    .satisfies(dead -> assertThat(dead.headers())
                            .containsEntry("harbinger-reason", "UNKNOWN_METRIC")
                            .containsEntry("harbinger-field", "metric")
                            .containsEntry("harbinger-value", "salinity")
                            .containsEntry(
                                    "harbinger-detail",
                                    "no indicator of the catalogue asks for it; asked for are level, temperature"));
            assertThat(strict.events()).containsExactly(known);
        }
    }

    @Test
    void shouldForwardTheLowestWatermarkOfItsChannelsWhenTicksComeInBand() {
        ingest.tick(IngestDriver.SENSORS, 100).tick(IngestDriver.LOGISTICS, 300);
        assertThat(ingest.times()).isEmpty();

        ingest.tick(IngestDriver.TRADES, 200);
        assertThat(ingest.times()).containsExactly(entry(100L, 100L));

        ingest.tick(IngestDriver.SENSORS, 250);
        assertThat(ingest.times()).containsExactly(entry(200L, 200L));

        ingest.tick(IngestDriver.TRADES, 400);
        assertThat(ingest.times()).containsExactly(entry(250L, 250L));
    }

    @Test
    void shouldTakeATickOfTheTicksTopicForEveryChannel() {
        ingest.tick(IngestDriver.TICKS, 100);

        assertThat(ingest.times()).containsExactly(entry(100L, 100L));
        assertThat(ingest.telemetry.reports).contains("watermark ingest 0 100");
    }

    @Test
    void shouldNeverLetTimeGoBack() {
        ingest.tick(IngestDriver.TICKS, 500);
        ingest.times();

        ingest.tick(IngestDriver.TICKS, 499).tick(IngestDriver.SENSORS, 100).tick(IngestDriver.TICKS, 500);
        assertThat(ingest.times()).isEmpty();

        ingest.tick(IngestDriver.TICKS, 501);
        assertThat(ingest.times()).containsExactly(entry(501L, 501L));
    }

    @ParameterizedTest
    @ValueSource(strings = {IngestDriver.TICKS, IngestDriver.SENSORS, IngestDriver.TRADES})
    void shouldBelieveATickOnlyAsFarAsItsRecordsTimestamp(String topic) {
        Map<Long, String> claims = new LinkedHashMap<>();
        claims.put(NOW + TickClaim.MOST_AHEAD + 1, "FUTURE");
        claims.put(NOW + Duration.ofMinutes(30).toMillis(), "FUTURE");
        claims.put(Instant.parse("2124-01-01T00:00:00Z").toEpochMilli(), "FUTURE");
        claims.put(Instant.parse("+10000-01-01T00:00:00Z").toEpochMilli(), "BAD_TIME");
        claims.put(Long.MAX_VALUE, "BAD_TIME");
        claims.put(Long.MIN_VALUE, "BAD_TIME");
        claims.put(Long.MIN_VALUE + 1, "BAD_TIME");

        claims.keySet().forEach(time -> ingest.send(topic, null, Pipeline.INPUT.encodeTick(time), NOW));

        assertThat(ingest.deadLetters().stream().map(dead -> dead.header("harbinger-reason")))
                .containsExactlyElementsOf(claims.values());
        assertThat(ingest.times()).isEmpty();
        ingest.tick(IngestDriver.TICKS, NOW).send(reading().when(NOW).reads(1));
        assertThat(ingest.times()).containsExactly(entry(NOW, NOW));
        assertThat(ingest.deadLetters()).isEmpty();
    }

    @Test
    void shouldBelieveATickThatWasStampedAMomentBeforeItsTime() {
        byte[] tick = Pipeline.INPUT.encodeTick(NOW + TickClaim.MOST_AHEAD);

        ingest.send(IngestDriver.TICKS, null, tick, NOW);

        assertThat(ingest.times()).hasSize(1);
    }

    /** A broker takes a record without a timestamp, and Kafka Streams makes none with such a one. */
    @Test
    void shouldTakeRecordsWithoutATimestamp() {
        SensorReading reading = reading().when(NOW).reads(1);
        byte[] key = Pipeline.bytes(reading.node());

        ingest.poll(List.of(untimed(0, key, Pipeline.INPUT.encode(reading))));
        ingest.poll(List.of(untimed(1, key, new byte[] {1}), untimed(2, null, Pipeline.INPUT.encodeTick(NOW))));

        assertThat(ingest.events()).containsExactly(reading);
        assertThat(ingest.times()).isEmpty();
        assertThat(ingest.deadLetters())
                .extracting(dead -> dead.header("harbinger-reason") + " " + dead.timestamp())
                .containsExactly("UNKNOWN_SCHEMA 0", "FUTURE 0");
    }

    private static ConsumerRecord<byte[], byte[]> untimed(long offset, byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                IngestDriver.SENSORS,
                0,
                offset,
                RecordBatch.NO_TIMESTAMP,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    @Test
    void shouldSendTicksOnWithTheirPartitionAndLeaveLaneEventsToTheirNode() {
        Event arrival = anEvent().when(NOW).onLane("cnsha>nlrtm").arrives();
        ingest.tick(IngestDriver.TICKS, NOW - 10);

        ingest.send(arrival);

        List<PublishedRecord> regrouped = ingest.regrouped();
        assertThat(regrouped).hasSize(1);
        assertThat(regrouped.get(0).key()).isEqualTo(bytes("\u00000"));
        assertThat(regrouped.get(0).value()).isEqualTo(Pipeline.INPUT.encodeTick(NOW - 10));
        assertThat(ingest.events()).containsExactly(arrival);
    }

    @Test
    void shouldAssignTradeFlowsToTheirProduct() {
        ingest.send(aFlow().of("270900").in("2024-02").exports(1));

        assertThat(ingest.assessed())
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isInstanceOfSatisfying(EventArrived.class, arrived -> {
                    assertThat(arrived.subject()).isEqualTo(Subject.product("270900"));
                    assertThat(arrived.event().kind()).isEqualTo(EventKind.TRADE);
                }));
    }

    private static ConsumerRecord<byte[], byte[]> polled(long offset, byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                IngestDriver.SENSORS,
                3,
                offset,
                NOW + offset,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    @Test
    void shouldTakeTheRecordsOfABundleEachByItself() {
        SensorReading first = reading().id("first").when(NOW).reads(1);
        SensorReading second = reading().id("second").when(NOW).reads(2);
        SensorReading third = reading().id("third").when(NOW).reads(3);
        byte[] key = Pipeline.bytes(first.node());
        ingest.tick(IngestDriver.TICKS, NOW)
                .tick(IngestDriver.LOGISTICS, NOW + 1)
                .tick(IngestDriver.TRADES, NOW + 1)
                .arrivals();

        ingest.poll(List.of(
                polled(10, key, Pipeline.INPUT.encode(first)),
                polled(11, key, Pipeline.INPUT.encode(second)),
                polled(12, key, new byte[] {1, 2}),
                polled(13, null, Pipeline.INPUT.encodeTick(NOW + 1)),
                polled(14, key, Pipeline.INPUT.encode(third))));

        PublishedRecord dead = ingest.deadLetters().get(0);
        assertThat(dead.header("harbinger-offset")).isEqualTo("12");
        assertThat(dead.header("harbinger-partition")).isEqualTo("3");
        assertThat(dead.timestamp()).isEqualTo(NOW + 12);
        assertThat(ingest.telemetry.reports)
                .filteredOn("accepted SENSOR"::equals)
                .hasSize(3);
        // The first is decoded; the others are like it, and packed.
        assertThat(ingest.arrivals())
                .containsExactly(
                        "event first at 10 after " + NOW,
                        "packed " + second.metric() + " 2.0 at 11 after " + NOW,
                        "tick " + (NOW + 1),
                        "packed " + third.metric() + " 3.0 at 14 after " + (NOW + 1));
    }
}
