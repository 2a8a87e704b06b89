package io.harbinger.stage;

import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.at;
import static io.harbinger.testing.pipeline.Pipeline.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.batch.PendingReadingsFactory;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.Level;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.Status;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import io.harbinger.wire.row.SubjectRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessTest {

    private static final Catalogue CATALOGUE = Catalogues.of("""
              - id: late-arrivals
                name: {en: Late arrivals}
                dimension: coordination
                subject: node
                source: logistics
                match: {type: ARRI}
                measure: mean
                value: delay-hours
                pane: P1D
                grace: PT6H
                freshness: P3D
                goalposts: {ok: 0, bad: 100}
                weight: 1
                minSamples: 1
                sourceNote: a test
              - id: arrivals
                name: {en: Arrivals}
                dimension: stability
                subject: node
                source: logistics
                match: {type: ARRI}
                measure: count
                pane: P1D
                freshness: P3D
                goalposts: {ok: 1000, bad: 2000}
                weight: 1
                minSamples: 2
                sourceNote: a test
            """);
    private static final int DUPLICATE_WINDOW = 4;
    private static final int MOST_UNKNOWN = 3;
    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, DUPLICATE_WINDOW);
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long START = at("2024-03-01T00:00:00Z");
    private static final Subject SUEZ = Subject.node("suez");

    @TempDir
    private Path state;

    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final OutputCodec output = new OutputCodec(WireFormat.singleObject(), CATALOGUE.version(), "run");
    private final NetworkSnapshot network = new NetworkSnapshot();
    private StageDriver stage;
    private long offset;

    @BeforeEach
    void start() {
        Assess.Setup setup = setup();
        stage = driver(state, () -> new Assess(setup));
    }

    private Assess.Setup setup() {
        var codecs = new Codecs(Pipeline.INPUT, Pipeline.NETWORK, output, new SubjectRow(CATALOGUE));
        return new Assess.Setup(
                "subjects",
                "rows",
                new Assess.To("alert", "values", "scores", "dead", "late", "regroup", "impulses"),
                network,
                ASSESSOR,
                MOST_UNKNOWN,
                codecs,
                telemetry);
    }

    private StageDriver driver(Path state, Supplier<? extends Processor<?, ?, ?, ?>> stage) {
        return new StageDriver(
                state,
                new StageDriver.Part(
                        List.of("arrivals"),
                        List.of(TestStores.subjects("rows", CATALOGUE, DUPLICATE_WINDOW)),
                        List.of("alert", "values", "scores", "dead", "late", "regroup", "impulses")),
                network,
                stage);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    /** After all that the tick has brought: whoever has read it knows that nothing before it is to come. */
    @Test
    void shouldTellEveryTickToWhoFollowsOwnRisks() {
        stage.pipe("arrivals", "", new Arrival.TimeAdvanced(90_000), 90_000);

        assertThat(stage.to("impulses")).singleElement().satisfies(record -> {
            assertThat(ImpulseCodec.decode((byte[]) record.value()))
                    .isEqualTo(Parsed.ok(new ImpulseRecord.OfTick("subjects-0", 90_000)));
            assertThat(record.timestamp()).isEqualTo(90_000);
        });
    }

    private AssessTest observe(Event event, long now) {
        stage.pipe("arrivals", "suez", arrived(event, now), event.time());
        return this;
    }

    private EventArrived arrived(Event event, long now) {
        SourceRecord original =
                new SourceRecord(bytes("key"), Pipeline.INPUT.encode(event), "logistics", 3, offset++, event.time());
        return new EventArrived(SUEZ, event, original, now);
    }

    private AssessTest advanceTo(long now) {
        stage.pipe("arrivals", "", new TimeAdvanced(now), now);
        return this;
    }

    /** A ship that comes so many hours late at noon of a day. */
    private static Event ship(int day, double hoursLate) {
        return anEvent()
                .when(START + day * DAY + DAY / 2)
                .late(Duration.ofMillis(Math.round(hoursLate * 3_600_000)))
                .arrives();
    }

    private List<IndicatorValue> values() {
        return stage.to("values").stream()
                .map(record -> output.decodeValue((byte[]) record.value()))
                .toList();
    }

    private List<RiskScore> scores() {
        return stage.to("scores").stream()
                .map(record -> output.decodeScore((byte[]) record.value()))
                .toList();
    }

    @Test
    void shouldPublishTheValueOfEveryClosedPaneAtTheTimeOfTheTick() {
        observe(ship(0, 30), START);

        advanceTo(START + DAY + 1);
        var first = stage.to("values");
        advanceTo(START + DAY + DAY / 4);
        var second = stage.to("values");

        assertThat(first).singleElement().satisfies(record -> {
            assertThat((byte[]) record.key()).isEqualTo(bytes("node:suez"));
            assertThat(record.timestamp()).isEqualTo(START + DAY + 1);
            IndicatorValue value = output.decodeValue((byte[]) record.value());
            assertThat(value.getDriver().getIndicator()).isEqualTo("arrivals");
            assertThat(value.getDriver().getValue()).isEqualTo(1);
            assertThat(value.getStatus()).isEqualTo(Status.INSUFFICIENT_DATA);
        });
        assertThat(second).singleElement().satisfies(record -> {
            assertThat(record.timestamp()).isEqualTo(START + DAY + DAY / 4);
            IndicatorValue value = output.decodeValue((byte[]) record.value());
            assertThat(value.getDriver().getIndicator()).isEqualTo("late-arrivals");
            assertThat(value.getDriver().getValue()).isEqualTo(30);
            assertThat(value.getDriver().getSamples()).isEqualTo(1);
            assertThat(value.getDriver().getRisk()).isEqualTo(30);
            assertThat(value.getDriver().getWindowStart()).isEqualTo(Instant.ofEpochMilli(START));
            assertThat(value.getDriver().getWindowEnd()).isEqualTo(Instant.ofEpochMilli(START + DAY));
            assertThat(value.getStatus()).isEqualTo(Status.OK);
            assertThat(value.getRunId()).isEqualTo("run");
        });
    }

    @Test
    void shouldClosePanesByTimeAlone() {
        observe(ship(0, 30), START);
        observe(ship(9, 30), START);

        assertThat(stage.to("values")).isEmpty();
        assertThat(stage.to("alert")).isEmpty();
    }

    @Test
    void shouldPublishAScoreOnlyWhenItChangesByAPointOrItsLevel() {
        double[] hours = {38, 38, 38.9, 39.5, 40.1, 40.5, 30};
        for (int day = 0; day < hours.length; day++) {
            observe(ship(day, hours[day]), START + day * DAY);
            advanceTo(START + (day + 2) * DAY);
        }

        List<RiskScore> scores = scores();

        assertThat(scores.stream().map(RiskScore::getScore).map(score -> Math.round(score * 10) / 10.0))
                .containsExactly(38.0, 39.5, 40.1, 30.0);
        assertThat(scores.get(2).getLevel()).isEqualTo(Level.BLUE);
        assertThat(scores.get(1).getLevel()).isEqualTo(Level.NONE);
        assertThat(scores.get(0).getTime()).isEqualTo(Instant.ofEpochMilli(START + DAY + DAY / 4 - 1));
    }

    @Test
    void shouldHandEveryAssessmentToTheAlertWithTheTimeOfTheTick() {
        observe(ship(0, 30), START).advanceTo(START + 2 * DAY);

        var assessed = stage.to("alert");

        assertThat(assessed).hasSize(2).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo("Nsuez");
            assertThat(record.timestamp()).isEqualTo(START + 2 * DAY);
            assertThat(record.value()).isInstanceOf(AssessmentEvent.Assessed.class);
        });
        var last = ((AssessmentEvent.Assessed) assessed.get(1).value()).assessment();
        assertThat(last.time()).isEqualTo(START + DAY + DAY / 4 - 1);
        assertThat(last.publishedAt()).isEqualTo(START + 2 * DAY);
    }

    @Test
    void shouldSendAnEventThatIsLateForAllToTheLateTopic() {
        Event late = ship(0, 30);

        observe(late, START + 2 * DAY);

        PublishedRecord out = PublishedRecord.of(stage.to("late").get(0));
        assertThat(out.keyText()).isEqualTo("key");
        assertThat(out.value()).isEqualTo(Pipeline.INPUT.encode(late));
        assertThat(out.timestamp()).isEqualTo(late.time());
        assertThat(out.headers())
                .containsEntry("harbinger-reason", "LATE")
                .containsEntry("harbinger-subject", "node:suez")
                .containsEntry("harbinger-late-for", "late-arrivals,arrivals")
                .containsEntry("harbinger-late-by-ms", Long.toString(3 * DAY / 2))
                .containsEntry("harbinger-topic", "logistics")
                .containsEntry("harbinger-partition", "3")
                .containsEntry("harbinger-offset", "0");
        assertThat(telemetry.reports).contains("late LOGISTICS " + 3 * DAY / 2);
        advanceTo(START + 9 * DAY);
        assertThat(values()).isEmpty();
    }

    @Test
    void shouldCountAnEventWhereItIsInTimeAndReportForWhichItIsLate() {
        observe(ship(0, 30), START + DAY + 1);
        advanceTo(START + 2 * DAY);

        assertThat(PublishedRecord.of(stage.to("late").get(0)).header("harbinger-late-for"))
                .isEqualTo("arrivals");
        assertThat(values())
                .extracting(value -> value.getDriver().getIndicator())
                .containsExactly("late-arrivals");
    }

    @Test
    void shouldIgnoreADuplicateAndCountIt() {
        observe(ship(0, 30), START).observe(ship(0, 30), START).advanceTo(START + 2 * DAY);

        assertThat(telemetry.reports).contains("duplicate LOGISTICS");
        assertThat(stage.to("dead")).isEmpty();
        assertThat(values()).extracting(value -> value.getDriver().getSamples()).containsOnly(1L);
    }

    @Test
    void shouldRefuseAKnownIdWithOtherContentAndKeepTheFirst() {
        Event first =
                anEvent().id("same").when(START).late(Duration.ofHours(30)).arrives();
        Event second =
                anEvent().id("same").when(START).late(Duration.ofHours(99)).arrives();

        observe(first, START).observe(second, START).advanceTo(START + 2 * DAY);

        PublishedRecord dead = PublishedRecord.of(stage.to("dead").get(0));
        assertThat(dead.value()).isEqualTo(Pipeline.INPUT.encode(second));
        assertThat(dead.keyText()).isEqualTo("key");
        assertThat(dead.timestamp()).isEqualTo(second.time());
        assertThat(dead.headers())
                .containsEntry("harbinger-reason", "DUPLICATE_CONFLICT")
                .containsEntry("harbinger-subject", "node:suez")
                .containsEntry("harbinger-field", "id")
                .containsEntry("harbinger-value", "same")
                .containsEntry("harbinger-offset", "1");
        assertThat(telemetry.reports).contains("rejected LOGISTICS DUPLICATE_CONFLICT");
        assertThat(values()).extracting(value -> value.getDriver().getValue()).containsExactly(1.0, 30.0);
    }

    @Test
    void shouldSendALaneEventOnOnceAsItIs() {
        Event arrival = anEvent()
                .when(START)
                .onLane("cnsha>nlrtm")
                .late(Duration.ofHours(30))
                .arrives();
        Event other =
                anEvent().id(arrival.id()).when(START).onLane("cnsha>nlrtm").arrives();

        observe(arrival, START).observe(arrival, START).observe(other, START).observe(ship(3, 1), START);

        var regrouped = stage.to("regroup");
        assertThat(regrouped).hasSize(1);
        PublishedRecord out = PublishedRecord.of(regrouped.get(0));
        assertThat(out.keyText()).isEqualTo("cnsha>nlrtm");
        assertThat(out.value()).isEqualTo(Pipeline.INPUT.encode(arrival));
        assertThat(out.timestamp()).isEqualTo(START);
        assertThat(out.headers()).containsOnlyKeys("harbinger-from");
    }

    @Test
    void shouldSendALaneEventOnWhenItIsLateForItsNode() {
        Event arrival = anEvent()
                .when(START)
                .onLane("cnsha>nlrtm")
                .late(Duration.ofHours(30))
                .arrives();

        observe(arrival, START + 5 * DAY).observe(arrival, START + 6 * DAY);

        assertThat(stage.to("late")).hasSize(1);
        assertThat(stage.to("regroup")).hasSize(1);
    }

    @Test
    void shouldForgetWhatAnAbortedTransactionHadSeenWhenItStartsAgain() {
        stage.close();
        var again = new Assess(setup());
        stage = driver(state.resolve("aborted"), () -> new Again(again));
        observe(ship(0, 30), START);
        stage.close();

        // Kafka Streams starts the very object again, over the rows of the last commit; here there are none.
        stage = driver(state.resolve("restored"), () -> new Again(again));
        advanceTo(START + 9 * DAY);

        assertThat(values()).isEmpty();
    }

    /** A schedule that survives would ask for subjects that are not there, at every restart more of them. */
    @Test
    void shouldAskForNoSubjectThatOnlyAnAbortedTransactionHadSeen() {
        var pending = new PendingReadingsFactory(CATALOGUE, DUPLICATE_WINDOW);
        var asked = new AtomicInteger();
        var context = new MockProcessorContext<>();
        var store = new MapStore<>("rows", () -> {
            asked.incrementAndGet();
            return pending.blank();
        });
        context.addStateStore(store);
        var assess = new Assess(setup());
        assess.init(context);
        assess.process(new Record<>("suez", arrived(ship(0, 30), START), START));
        assertThat(asked).hasValue(1);

        store.values().clear();
        assess.init(context);
        assess.process(new Record<>("", new TimeAdvanced(START + 9 * DAY), START));

        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldGoOnWithTheSubjectsThatItFindsWhenItStarts() {
        var pending = new PendingReadingsFactory(CATALOGUE, DUPLICATE_WINDOW);
        var context = new MockProcessorContext<>();
        context.addStateStore(new MapStore<>("rows", pending::blank));
        var before = new Assess(setup());
        before.init(context);
        before.process(new Record<>("suez", arrived(ship(0, 30), START), START));
        before.process(new Record<>("", new TimeAdvanced(START + 2 * DAY), START));
        before.process(new Record<>("suez", arrived(ship(2, 60), START + 2 * DAY), START));
        context.resetForwards();
        telemetry.reports.clear();
        telemetry.scores.clear();

        var after = new Assess(setup());
        after.init(context);
        assertThat(telemetry.reports).contains("subjects subjects 0 1");
        assertThat(telemetry.scores).anyMatch(score -> score.startsWith("remembered subjects 0 "));
        after.process(new Record<>("", new TimeAdvanced(START + 4 * DAY), START));

        assertThat(context.forwarded("values"))
                .extracting(
                        forward -> output.decodeValue((byte[]) forward.record().value())
                                .getDriver()
                                .getValue())
                .contains(60.0);
    }

    @Test
    void shouldReportWhatItTracksAndReleaseItWhenItGoes() {
        observe(ship(0, 30), START).advanceTo(START + 1);

        assertThat(telemetry.reports).contains("subjects subjects 0 1", "watermark subjects 0 " + (START + 1));
        stage.close();
        assertThat(telemetry.reports).contains("released subjects 0");
    }

    private void observeAt(String node, Event event, long now) {
        SourceRecord original =
                new SourceRecord(bytes(node), Pipeline.INPUT.encode(event), "logistics", 3, offset++, event.time());
        stage.pipe("arrivals", node, new EventArrived(Subject.node(node), event, original, now), event.time());
    }

    /** Newest value of each row in the changelog; null where it was removed. */
    private Map<String, byte[]> rows() {
        Map<String, byte[]> rows = new TreeMap<>();
        stage.driver()
                .createOutputTopic("stage-rows-changelog", Pipeline.READ, Pipeline.READ)
                .readRecordsToList()
                .forEach(row -> rows.put(new String(row.key(), StandardCharsets.ISO_8859_1), row.value()));
        return rows;
    }

    @Test
    void shouldForgetASubjectOfWhichNothingWasObservedForSoLong() {
        observe(ship(0, 30), START).advanceTo(START + 9 * DAY);
        advanceTo(START + 401 * DAY - 1);
        assertThat(telemetry.reports).doesNotContain("expired subjects 0 NODE:suez");
        stage.to("alert");

        advanceTo(START + 401 * DAY);

        assertThat(telemetry.reports).contains("expired subjects 0 NODE:suez", "subjects subjects 0 0");
        assertThat(stage.to("alert")).singleElement().satisfies(record -> {
            var expired = (AssessmentEvent.Expired) record.value();
            assertThat(expired.assessment().score()).isNull();
            assertThat(expired.assessment().coverage()).isZero();
            assertThat(expired.assessment().time()).isEqualTo(START + 401 * DAY - 1);
        });
        assertThat(rows())
                .containsOnlyKeys("Nsuez\0", "Nsuez\1")
                .allSatisfy((key, row) -> assertThat(row).isNull());
    }

    @Test
    void shouldKeepASubjectThatIsObservedInTime() {
        observe(ship(0, 30), START).advanceTo(START + 9 * DAY);
        observe(ship(300, 30), START + 300 * DAY).advanceTo(START + 700 * DAY);
        assertThat(telemetry.reports).doesNotContain("expired subjects 0 NODE:suez");
        advanceTo(START + 701 * DAY);
        assertThat(telemetry.reports).contains("expired subjects 0 NODE:suez");
    }

    /** Its own input may be ahead of the others, which hold the task's time back: it makes no difference. */
    @Test
    void shouldBeginAnewAfterTheExpiryWhetherForgottenBeforeOrNot() {
        for (boolean forgottenBefore : new boolean[] {true, false}) {
            observe(ship(0, 30), START).observe(ship(0, 20), START).advanceTo(START + 9 * DAY);
            stage.to("values");
            if (forgottenBefore) {
                advanceTo(START + 402 * DAY);
            }
            observe(ship(402, 7), START + 402 * DAY).advanceTo(START + 404 * DAY);

            assertThat(values())
                    .extracting(value ->
                            value.getDriver().getIndicator() + value.getDriver().getSamples())
                    .containsExactly("arrivals1", "late-arrivals1");
            assertThat(telemetry.reports.contains("expired subjects 0 NODE:suez"))
                    .isEqualTo(forgottenBefore);
            stage.close();
            telemetry.reports.clear();
            start();
        }
    }

    @Test
    void shouldForgetASubjectOfWhichOnlyARetractionIsKnown() {
        observe(ship(0, 30).withRevision(Revision.of(1, true)), START).advanceTo(START + DAY);
        advanceTo(START + 402 * DAY);

        assertThat(telemetry.reports).contains("expired subjects 0 NODE:suez", "subjects subjects 0 0");
        assertThat(rows().values()).containsOnlyNulls();
    }

    @Test
    void shouldKeepNothingOfASubjectWhoseEventsNoIndicatorUses() {
        observe(anEvent().when(START).calls(3), START).advanceTo(START + 400 * DAY);

        assertThat(telemetry.reports).noneMatch(report -> report.startsWith("expired"));
        assertThat(rows()).isEmpty();
    }

    @Test
    void shouldCountDaysInTheZoneThatTheNetworkStates() {
        stage.addEntity(new Entity.Node("suez", "CHOKEPOINT", new Name("Suez", null), null, null, "Europe/Berlin"));
        long start = at("2024-03-30T23:00:00Z");
        observe(anEvent().when(start).arrives(), START);
        observe(anEvent().when(start + 23 * DAY / 24 - 1).arrives(), START);
        observe(anEvent().when(start + 23 * DAY / 24).arrives(), START);

        advanceTo(start + 23 * DAY / 24);

        assertThat(values()).singleElement().satisfies(value -> {
            assertThat(value.getDriver().getValue()).isEqualTo(2);
            assertThat(value.getDriver().getWindowStart()).isEqualTo("2024-03-30T23:00:00Z");
            assertThat(value.getDriver().getWindowEnd()).isEqualTo("2024-03-31T22:00:00Z");
        });
    }

    @Test
    void shouldTakeTheDaysOfAPlaceFromWhatItStatesWhereNobodyTellsItsZone() {
        for (int day = 0; day < 40; day++) {
            var date = LocalDate.parse("2023-10-15").plusDays(day);
            long from = newYork(date);
            long last = newYork(date.plusDays(1)) - 1;
            advanceTo(last / (DAY / 24) * (DAY / 24));
            observe(anEvent().period(from, last).arrives(), last);
        }
        advanceTo(newYork(LocalDate.parse("2023-11-24")));

        assertThat(telemetry.reports).noneMatch(report -> report.startsWith("late"));
        assertThat(values())
                .filteredOn(value -> value.getDriver().getIndicator().equals("arrivals"))
                .hasSize(40)
                .allMatch(value -> value.getDriver().getValue() == 1);
    }

    private static long newYork(LocalDate date) {
        return date.atStartOfDay(ZoneId.of("America/New_York")).toInstant().toEpochMilli();
    }

    @Test
    void shouldRefuseMoreUnknownSubjectsThanMayBeKept() {
        stage.addEntity(new Entity.Node("known", "PORT", new Name("Known", "已知"), null, null));
        for (String node : List.of("a", "b", "c", "d", "known", "a")) {
            observeAt(node, ship(0, node.charAt(0)), START);
        }

        assertThat(stage.to("dead")).singleElement().satisfies(record -> {
            PublishedRecord dead = PublishedRecord.of(record);
            assertThat(dead.header("harbinger-reason")).isEqualTo("TOO_MANY_UNKNOWN");
            assertThat(dead.header("harbinger-subject")).isEqualTo("node:d");
            assertThat(dead.header("harbinger-value")).isEqualTo("d");
        });
        assertThat(telemetry.reports)
                .contains("rejected LOGISTICS TOO_MANY_UNKNOWN", "subjects subjects 0 4")
                .doesNotContain("subjects subjects 0 5");

        advanceTo(START + 401 * DAY);
        observeAt("d", ship(401, 1), START + 401 * DAY);
        assertThat(stage.to("dead")).as("there is room again").isEmpty();
    }

    /** Another name for the same object: a driver insists on a new one. */
    private record Again(Assess same) implements Processor<String, Arrival, Object, Object> {

        @Override
        public void init(ProcessorContext<Object, Object> context) {
            same.init(context);
        }

        @Override
        public void process(Record<String, Arrival> record) {
            same.process(record);
        }

        @Override
        public void close() {
            same.close();
        }
    }
}
