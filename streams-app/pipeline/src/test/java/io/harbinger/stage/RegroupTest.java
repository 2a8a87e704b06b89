package io.harbinger.stage;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.pipeline.Pipeline.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.harbinger.domain.assess.FeedReport;
import io.harbinger.domain.assess.Feeds;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.TickClaim;
import io.harbinger.domain.event.Watermarks;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.ReportArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.wire.FeedReportCodec;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegroupTest {

    private static final Event ARRIVAL =
            anEvent().when("2024-03-01T12:00:00Z").onLane("cnsha>nlrtm").arrives();

    private static final Feeds FEEDS = new Feeds(
            aCatalogue().with(anIndicator("drop").reportingOf("calls")).build());

    private static final long NOW = ARRIVAL.time();

    private static final byte[] REPORT = encoded("calls", "drop", NOW - 1);

    /** Less than an event with a long id takes. */
    private static final int MAX_BYTES = 128;

    @TempDir
    private Path state;

    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private StageDriver stage;

    @BeforeEach
    void start() {
        var bounds = new Admission.Bounds(
                MAX_BYTES, Duration.ofHours(1).toMillis(), Duration.ofDays(30).toMillis(), true);
        var to = new Regroup.To("assess", "dead");
        var setup = new Regroup.Setup("clock", 3, to, Pipeline.INPUT, bounds, FEEDS, telemetry);
        stage = new StageDriver(
                state,
                new StageDriver.Part(List.of("lanes"), List.of(TestStores.clock("clock")), List.of("assess", "dead")),
                () -> new Regroup(setup));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private RegroupTest tick(int partition, long time) {
        stage.pipe("lanes", LaneKeys.ofTick(partition), Pipeline.INPUT.encodeTick(time), time + 7);
        return this;
    }

    private List<Long> times() {
        return stage.to("assess").stream()
                .map(Record::value)
                .map(arrival -> ((TimeAdvanced) arrival).time())
                .toList();
    }

    @Test
    void shouldHaveNoWatermarkBeforeEveryUpstreamPartitionHas() {
        tick(0, 100).tick(1, 900).tick(0, 500);

        assertThat(times()).isEmpty();
    }

    @Test
    void shouldForwardTheLowestWatermarkOfAllUpstreamPartitionsWithItAsTimestamp() {
        tick(0, 100).tick(1, 900).tick(2, 300);

        assertThat(stage.to("assess")).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(new TimeAdvanced(100));
            assertThat(record.timestamp()).isEqualTo(100);
        });
        tick(0, 200).tick(0, 150).tick(0, 800).tick(2, 300).tick(2, 1000);
        assertThat(times()).containsExactly(200L, 300L, 800L);
    }

    @Test
    void shouldPassAnEventToItsLaneWithTheRecordItCameAs() {
        long time = ARRIVAL.time();

        var from = new Provenance("logistics", 2, 77, time - 1);
        tick(0, 1).tick(1, 1).tick(2, 1).times();

        stage.pipe("lanes", bytes("cnsha>nlrtm"), Pipeline.INPUT.encode(ARRIVAL), time, from.headers());

        assertThat(stage.to("assess")).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("cnsha>nlrtm");
            assertThat(record.timestamp()).isEqualTo(time);
            assertThat(record.value()).isInstanceOfSatisfying(EventArrived.class, arrived -> {
                assertThat(arrived.subject()).isEqualTo(Subject.lane("cnsha>nlrtm"));
                assertThat(arrived.event()).isEqualTo(ARRIVAL);
                assertThat(arrived.watermark()).isEqualTo(time - 1);
                SourceRecord original = arrived.original();
                assertThat(original.topic()).isEqualTo("logistics");
                assertThat(original.partition()).isEqualTo(2);
                assertThat(original.offset()).isEqualTo(77);
                assertThat(original.key()).isEqualTo(bytes("suez"));
                assertThat(original.value()).isEqualTo(Pipeline.INPUT.encode(ARRIVAL));
            });
        });
    }

    @Test
    void shouldPassAnEventToItsRegion() {
        long time = ARRIVAL.time();
        var from = new Provenance("logistics", 2, 77, time - 1);
        tick(0, 1).tick(1, 1).tick(2, 1).times();

        stage.pipe("lanes", LaneKeys.ofRegion("gulf"), Pipeline.INPUT.encode(ARRIVAL), time, from.headers());

        assertThat(stage.to("assess")).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("gulf");
            assertThat(record.value())
                    .isInstanceOfSatisfying(
                            EventArrived.class,
                            arrived -> assertThat(arrived.subject()).isEqualTo(Subject.region("gulf")));
        });
    }

    @ParameterizedTest
    @MethodSource("untrusted")
    void shouldRefuseWhatNoStageBeforeCanHaveWritten(Untrusted record, Reason reason) {
        tick(0, NOW).tick(1, NOW).tick(2, NOW).times();

        stage.pipe("lanes", record.key, record.value, NOW, record.headers);

        assertThat(stage.to("assess")).isEmpty();
        assertThat(stage.to("dead").stream().map(PublishedRecord::of))
                .singleElement()
                .satisfies(dead -> {
                    assertThat(dead.header("harbinger-reason")).isEqualTo(reason.name());
                    assertThat(dead.header("harbinger-topic")).isEqualTo("lanes");
                    assertThat(dead.value()).isEqualTo(record.value);
                });
        assertThat(telemetry.reports).containsExactly("rejected LOGISTICS " + reason);
        tick(0, NOW + 1).tick(1, NOW + 1).tick(2, NOW + 1);
        assertThat(times()).containsExactly(NOW + 1);
    }

    private record Untrusted(String what, byte[] key, byte[] value, Headers headers) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static Stream<Arguments> untrusted() {
        byte[] lane = bytes("cnsha>nlrtm");
        byte[] event = Pipeline.INPUT.encode(ARRIVAL);
        byte[] tick = Pipeline.INPUT.encodeTick(NOW + 1);
        Headers from = new Provenance("logistics", 2, 77, NOW).headers();
        Headers none = new RecordHeaders();
        Headers tooShort = new RecordHeaders().add(Provenance.HEADER, new byte[3]);
        Headers nothing = new RecordHeaders().add(Provenance.HEADER, null);
        Headers never = new Provenance("logistics", 2, 77, Long.MAX_VALUE).headers();
        byte[] oversized = HexFormat.of().parseHex("c30148c3e7399a3b1f8b808080808040");
        byte[] elsewhere =
                Pipeline.INPUT.encode(anEvent().when(NOW).onLane("a>b").arrives());
        byte[] without = Pipeline.INPUT.encode(anEvent().when(NOW).arrives());
        byte[] ahead = Pipeline.INPUT.encode(anEvent()
                .when(NOW + Duration.ofDays(400).toMillis())
                .onLane("cnsha>nlrtm")
                .arrives());
        return Stream.of(
                arguments(new Untrusted("no key", null, event, from), Reason.NULL_KEY),
                arguments(new Untrusted("no value", lane, null, from), Reason.EMPTY_VALUE),
                arguments(new Untrusted("no value of a tick", LaneKeys.ofTick(0), null, none), Reason.EMPTY_VALUE),
                arguments(new Untrusted("garbage", lane, new byte[] {1, 2}, from), Reason.UNKNOWN_SCHEMA),
                arguments(new Untrusted("a length beyond the record", lane, oversized, from), Reason.UNKNOWN_SCHEMA),
                arguments(new Untrusted("no provenance", lane, event, none), Reason.MALFORMED),
                arguments(new Untrusted("a short provenance", lane, event, tooShort), Reason.MALFORMED),
                arguments(new Untrusted("an empty provenance", lane, event, nothing), Reason.MALFORMED),
                arguments(new Untrusted("a watermark that is no time", lane, event, never), Reason.MALFORMED),
                arguments(new Untrusted("another lane's event", lane, elsewhere, from), Reason.KEY_MISMATCH),
                arguments(new Untrusted("an event without a lane", lane, without, from), Reason.KEY_MISMATCH),
                arguments(new Untrusted("an event far ahead", lane, ahead, from), Reason.FUTURE),
                arguments(new Untrusted("a tick under a lane", lane, tick, none), Reason.UNKNOWN_SCHEMA),
                arguments(
                        new Untrusted("an event under a tick", LaneKeys.ofTick(0), event, none), Reason.UNKNOWN_SCHEMA),
                arguments(new Untrusted("an upstream too many", LaneKeys.ofTick(3), tick, none), Reason.KEY_MISMATCH),
                arguments(new Untrusted("no upstream", new byte[1], tick, none), Reason.KEY_MISMATCH),
                arguments(new Untrusted("text upstream", bytes("\u0000x"), tick, none), Reason.KEY_MISMATCH),
                arguments(report("no value of a report", "calls", new byte[0]), Reason.UNKNOWN_SCHEMA),
                arguments(report("another version of reports", "calls", new byte[] {9}), Reason.UNKNOWN_SCHEMA),
                arguments(report("a report cut off", "calls", Arrays.copyOf(REPORT, 20)), Reason.MALFORMED),
                arguments(report("a report and more", "calls", Arrays.copyOf(REPORT, 200)), Reason.MALFORMED),
                arguments(report("a report too large", "calls", Arrays.copyOf(REPORT, 5000)), Reason.TOO_LARGE),
                arguments(report("a report of another feed", "other", REPORT), Reason.KEY_MISMATCH),
                arguments(report("an unknown feed", "other", encoded("other", "drop", NOW - 1)), Reason.UNKNOWN_CODE),
                arguments(report("no reporter", "calls", encoded("calls", "nothing", NOW - 1)), Reason.UNKNOWN_CODE),
                arguments(report("a report far ahead", "calls", encoded("calls", "drop", NOW * 2)), Reason.FUTURE),
                arguments(report("a report of no time", "calls", encoded("calls", "drop", -1L << 60)), Reason.BAD_TIME),
                arguments(report("known before it was", "calls", known(NOW - 1)), Reason.BAD_TIME),
                arguments(report("known in the future", "calls", known(NOW * 2)), Reason.FUTURE),
                arguments(report("a share of no number", "calls", share(Double.NaN)), Reason.MALFORMED),
                arguments(report("a share above one", "calls", share(1.5)), Reason.MALFORMED),
                arguments(tickOf(NOW + TickClaim.MOST_AHEAD + 1), Reason.FUTURE),
                arguments(tickOf(Long.MAX_VALUE), Reason.BAD_TIME),
                arguments(tickOf(Long.MIN_VALUE), Reason.BAD_TIME));
    }

    private static Untrusted report(String what, String feed, byte[] value) {
        return new Untrusted(what, LaneKeys.ofReport(feed), value, new RecordHeaders());
    }

    private static byte[] encoded(String feed, String indicator, long time) {
        return FeedReportCodec.encode(new FeedReport(feed, indicator, Subject.node("suez"), time, time + 1, 0.5));
    }

    private static byte[] known(long known) {
        return FeedReportCodec.encode(new FeedReport("calls", "drop", Subject.node("suez"), NOW - 1, known, 0.5));
    }

    /** A report whose last eight bytes are another share. */
    private static byte[] share(double share) {
        return ByteBuffer.wrap(REPORT.clone())
                .putDouble(REPORT.length - Double.BYTES, share)
                .array();
    }

    private static Untrusted tickOf(long time) {
        return new Untrusted("tick " + time, LaneKeys.ofTick(1), Pipeline.INPUT.encodeTick(time), new RecordHeaders());
    }

    @Test
    void shouldPassAReportToItsFeedWithTheWatermarkOfAllInputs() {
        tick(0, NOW).tick(1, NOW + 5).tick(2, NOW).times();

        stage.pipe("lanes", LaneKeys.ofReport("calls"), REPORT, NOW + 9);

        assertThat(stage.to("assess"))
                .extracting(Record::value)
                .containsExactly(new ReportArrived(
                        new FeedReport("calls", "drop", Subject.node("suez"), NOW - 1, NOW, 0.5), NOW));
    }

    /** How far the other partitions are when it comes must not decide whether it is late. */
    @Test
    void shouldPassAReportWithTheTimeOfItsOwnPartitionWhereThatIsFurther() {
        tick(0, NOW).tick(1, NOW).tick(2, NOW).times();
        var late = new FeedReport("calls", "drop", Subject.node("suez"), NOW - 1, NOW + 7, 0.5);

        stage.pipe("lanes", LaneKeys.ofReport("calls"), FeedReportCodec.encode(late), NOW + 9);

        assertThat(stage.to("assess")).extracting(Record::value).containsExactly(new ReportArrived(late, NOW + 6));
    }

    @Test
    void shouldTakeAnEventThatWasAcceptedUnderALargerLimit() {
        tick(0, NOW).tick(1, NOW).tick(2, NOW).times();
        Event large = anEvent().id("x".repeat(200)).when(NOW).onLane("a>b").arrives();
        assertThat(Pipeline.INPUT.encode(large).length).isGreaterThan(MAX_BYTES);

        stage.pipe("lanes", bytes("a>b"), Pipeline.INPUT.encode(large), NOW, new Provenance("l", 0, 1, NOW).headers());

        assertThat(stage.to("assess")).hasSize(1);
    }

    @Test
    void shouldNotBelieveAnInputThatClaimsToBeBehindItsLane() {
        tick(0, NOW).tick(1, NOW).tick(2, NOW).times();

        Headers behind = new Provenance("logistics", 2, 77, Watermarks.NEVER).headers();
        stage.pipe("lanes", bytes("cnsha>nlrtm"), Pipeline.INPUT.encode(ARRIVAL), NOW, behind);

        assertThat(((EventArrived) stage.to("assess").get(0).value()).watermark())
                .isEqualTo(NOW);
    }

    @Test
    void shouldSendTicksToEveryPartitionAndALaneOrAFeedAlwaysToOne() {
        var partitioner = LaneKeys.partitioner();

        assertThat(partitioner.partitions("t", LaneKeys.ofTick(2), null, 4).orElseThrow())
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(partitioner
                        .partitions("t", LaneKeys.ofReport("calls"), null, 4)
                        .orElseThrow())
                .hasSize(1);
        assertThat(partitioner.partitions("t", bytes("a>b"), null, 4).orElseThrow())
                .hasSize(1)
                .isEqualTo(partitioner
                        .partitions("t", bytes("a>b"), new byte[1], 4)
                        .orElseThrow());
    }
}
