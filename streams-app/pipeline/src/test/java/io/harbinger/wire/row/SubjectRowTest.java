package io.harbinger.wire.row;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.detect.ActivePanes;
import io.harbinger.domain.detect.Detection;
import io.harbinger.domain.detect.Detector;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.detect.Outage;
import io.harbinger.domain.detect.SameSeason;
import io.harbinger.domain.detect.SameWeeks;
import io.harbinger.domain.detect.Tuning;
import io.harbinger.domain.detect.View;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.stats.ExactSum;
import io.harbinger.domain.stats.Habit;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Accumulator;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.Arrivals;
import io.harbinger.domain.window.Categories;
import io.harbinger.domain.window.ClosedState;
import io.harbinger.domain.window.Extent;
import io.harbinger.domain.window.GapState;
import io.harbinger.domain.window.History;
import io.harbinger.domain.window.LogSketch;
import io.harbinger.domain.window.Moments;
import io.harbinger.domain.window.ObservationBatch;
import io.harbinger.domain.window.Pane;
import io.harbinger.domain.window.Recurrence;
import io.harbinger.domain.window.Reports;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import io.harbinger.domain.window.Totals;
import io.harbinger.domain.window.WindowResult;
import io.harbinger.testing.RandomLog;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectRowTest {

    private static final Catalogue CATALOGUE = RandomLog.CATALOGUE;
    private static final SubjectRow ROW = new SubjectRow(CATALOGUE);
    /** The state after half of a log with crash, silence and repetition. */
    static SubjectState afterHalfALog(long seed) {
        ReferenceAssessor assessor = new ReferenceAssessor(CATALOGUE, Subject.node("suez"));
        long until = RandomLog.START + 25 * Times.DAY;
        RandomLog.of(seed, "suez").stream()
                .filter(event -> event.time() < until)
                .forEach(assessor::observe);
        return assessor.advanceTo(until - Times.HOUR).state();
    }

    private static void same(SubjectState actual, SubjectState expected, String what) {
        assertThat(actual.name()).as(what).isEqualTo(expected.name());
        assertThat(actual.deduplicator()).as(what).isEqualTo(expected.deduplicator());
        assertThat(actual.published()).as(what).isEqualTo(expected.published());
        assertThat(actual.series()).as(what).isEqualTo(expected.series());
    }

    @Test
    void shouldComeBackEqualWhenFedWithALog() {
        for (long seed = 1; seed <= 3; seed++) {
            SubjectState state = afterHalfALog(seed);
            Stored row = Stored.of(ROW, state);
            assertThat(state.series()).as("seed %d", seed).hasSizeGreaterThan(8);
            same(row.read(ROW), state, "seed " + seed);
            assertThat(Stored.of(ROW, row.read(ROW))).as("seed %d", seed).isEqualTo(row);
            assertThat(row.read(ROW).due()).isEqualTo(state.due());
        }
    }

    @Test
    void shouldComeBackEqualWhenRandom() {
        for (long seed = 1; seed <= 300; seed++) {
            SubjectState state = random(new Random(seed));
            Stored row = Stored.of(ROW, state);
            same(row.read(ROW), state, "seed " + seed);
            assertThat(Stored.of(ROW, row.read(ROW))).as("seed %d", seed).isEqualTo(row);
        }
    }

    /** What is stored is read by the next build: a changed hash is a changed format, and needs another version. */
    @Test
    void shouldWriteTheBytesOfThisVersion() throws NoSuchAlgorithmException {
        MessageDigest bytes = MessageDigest.getInstance("SHA-256");
        for (long seed = 1; seed <= 300; seed++) {
            SubjectState state = random(new Random(seed));
            bytes.update(ROW.head(state));
            bytes.update(ROW.tail(state));
        }
        assertThat(HexFormat.of().formatHex(bytes.digest()))
                .isEqualTo("46ced41446332a7f66975ca9a1e3593eeebb982a740eec02493ae2a1ab364c54");
    }

    @Test
    void shouldComeBackEqualWhereIdsAreKnown() {
        SubjectState none = random(new Random(3));
        for (int count : new int[] {1, 31, 32, 500}) {
            SubjectState some = knowing(none, count, count == 500 ? 3 : 0);

            Stored row = Stored.of(ROW, some);

            same(row.read(ROW), some, count + " ids");
        }
        int bytes = ROW.head(knowing(none, 31, 0)).length - ROW.head(knowing(none, 30, 0)).length;
        assertThat(bytes).as("bytes of an id").isEqualTo(9);
    }

    private static SubjectState knowing(SubjectState none, int count, long revision) {
        Deduplicator seen = none.deduplicator();
        for (int i = 0; i < count; i++) {
            long until = (20_000 + i % 3) * Times.DAY;
            KnownId id =
                    new KnownId(Fingerprint.of("id" + i, i), Revision.of(i % 5 == 0 ? revision : 0, i % 7 == 0), until);
            KnownId first = new KnownId(id.fingerprint(), Revision.FIRST, until);
            seen = seen.plus(EventKind.LOGISTICS, revision == 0 ? first : id, 0, 65_536)
                    .deduplicator();
        }
        return none.with(none.name(), seen, none.series());
    }

    @Test
    void shouldKeepWhichSeriesAreNotHeardInTheHead() {
        SubjectState all = random(new Random(1));
        String first = CATALOGUE.indicators().get(0).id();
        var unheard = new Unheard(List.of(
                new Unheard.Refused(first, Times.DAY, 3 * Times.DAY), new Unheard.Refused("gone", 5, Times.DAY)));
        SubjectState some =
                all.with(all.name(), all.deduplicator(), SeriesSet.of(CATALOGUE, List.copyOf(all.series()), unheard));

        SubjectState read = Stored.of(ROW, some).read(ROW);

        same(read, all, "the rest");
        assertThat(read.series().unheard())
                .isEqualTo(new Unheard(List.of(new Unheard.Refused(first, Times.DAY, 3 * Times.DAY))));
        assertThat(ROW.tail(some)).isEqualTo(ROW.tail(all));
    }

    @Test
    void shouldKeepTheZoneOfPanes() {
        SubjectState utc = afterHalfALog(1);
        SubjectState there = utc.in(ZoneId.of("America/New_York"));

        SubjectState read = Stored.of(ROW, there).read(ROW);

        same(read, there, "there");
        assertThat(read.series().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(read.due()).isEqualTo(there.due());
        assertThat(SubjectRow.sharesTail(utc, there)).isFalse();
        same(Stored.of(ROW, read.in(ZoneOffset.UTC)).read(ROW), utc, "back");
    }

    @Test
    void shouldKeepSeasonsOfMonths() {
        Indicator volume = anIndicator("volume")
                .ofTrade()
                .measuring(Measure.SUM)
                .every(new PaneSize.Months(1))
                .anomalyBy(ZMethod.LOG_ROBUST, 3, 6)
                .build();
        SubjectRow row = new SubjectRow(of(List.of(volume)));
        for (ActivePanes active : new ActivePanes[] {null, ActivePanes.EMPTY.plus(3)}) {
            Random random = new Random(7);
            SameSeason season = SameSeason.NONE.with(active);
            for (int month = 0; month < 50; month++) {
                double value = Math.exp(30 * random.nextGaussian()) * random.nextInt(4);
                season = season.plus(month * 31 * Times.DAY, random.nextInt(3), value, 12);
            }
            SubjectState plain = SubjectState.EMPTY.with(null, Deduplicator.NONE, withSeason(volume, null));
            SubjectState known = SubjectState.EMPTY.with(null, Deduplicator.NONE, withSeason(volume, season));

            SubjectState read = Stored.of(row, known).read(row);

            assertThat(read.series().get(0).past().learnt()).isEqualTo(season);
            assertThat(row.tail(known).length - row.tail(plain).length).isLessThan(110);
        }
    }

    private static SeriesSet withSeason(Indicator indicator, Learnt learnt) {
        Series empty = SeriesTransitions.start(indicator.id(), "");
        ClosedState past = learnt == null ? empty.past() : empty.past().learning(learnt);
        return SeriesSet.of(
                of(List.of(indicator)), List.of(new Series(indicator.id(), "", List.of(), past, Series.FOREVER)));
    }

    @Test
    void shouldKeepTheLatestOfEachShipment() {
        Indicator slip = anIndicator("slip")
                .measuring(Measure.MEAN, ValueField.DELAY_HOURS)
                .latestPer(SplitField.SHIPMENT)
                .over(3)
                .build();
        SubjectRow row = new SubjectRow(of(List.of(slip)));
        var assessor = new ReferenceAssessor(of(List.of(slip)), Subject.node("port"));
        for (int day = 0; day < 3; day++) {
            for (String shipment : new String[] {"a", "苏伊士", "a"}) {
                assessor.observe(anEvent()
                        .at("port")
                        .when(day * Times.DAY + Times.HOUR)
                        .carriedAs(shipment)
                        .late(Duration.ofHours(day))
                        .arrives());
            }
        }
        SubjectState state = assessor.advanceTo(2 * Times.DAY).state();

        assertThat(state.series().get(0).window()).isNotEmpty();
        same(Stored.of(row, state).read(row), state, "with shipments");
    }

    @Test
    void shouldComeBackEqualWhenEmpty() {
        same(Stored.of(ROW, SubjectState.EMPTY).read(ROW), SubjectState.EMPTY, "empty");
        SubjectState unscored =
                new SubjectState(null, Deduplicator.NONE, SeriesSet.EMPTY, new SubjectState.Published(null), 0);
        assertThat(Stored.of(ROW, unscored).read(ROW).published()).isEqualTo(new SubjectState.Published(null));
    }

    @Test
    void shouldComeBackEqualWhereAFeedHasReports() {
        Catalogue feeds =
                aCatalogue().with(anIndicator("reporting").ofFeeds().over(7)).build();
        SubjectRow row = new SubjectRow(feeds);
        var window = List.of(new Pane(0, Reports.of(List.of("NODE:a", "NODE:b"), new double[] {0, 1})));
        var open = List.of(new Pane(Times.DAY, Reports.of(List.of("NODE:苏"), new double[] {1 / 3.0})));
        var past = new ClosedState(
                Times.DAY, Times.DAY, window, History.EMPTY, Series.NEVER, null, null, null, Arrivals.FREQUENT, false);
        Series series = new Series("reporting", "", open, past, Series.FOREVER);
        SubjectState state = SubjectState.EMPTY.with(null, Deduplicator.NONE, SeriesSet.of(feeds, List.of(series)));

        SubjectState read = Stored.of(row, state).read(row);

        assertThat(read.series()).hasSize(1);
        assertThat(read.series().get(0).open()).isEqualTo(open);
        assertThat(read.series().get(0).window()).isEqualTo(window);
    }

    @Test
    void shouldComeBackEqualWhereASeverityRecurs() {
        Catalogue catalogue = aCatalogue().with(anIndicator("calls")).build();
        SubjectRow row = new SubjectRow(catalogue);
        var recurrence = new Recurrence(4.5, List.of(new Habit.Event(Times.HOUR, 5), new Habit.Event(0, 1 / 3.0)));
        ClosedState past = new ClosedState(
                        Times.DAY,
                        Times.DAY,
                        List.of(),
                        History.EMPTY,
                        Series.NEVER,
                        null,
                        null,
                        new WindowResult(0, Times.DAY, 3, 1, new AnomalyScore(9, 3, -2), true),
                        Arrivals.FREQUENT,
                        false)
                .with(recurrence);
        Series series = new Series("calls", "", List.of(), past, Series.FOREVER);
        SubjectState state = SubjectState.EMPTY.with(null, Deduplicator.NONE, SeriesSet.of(catalogue, List.of(series)));

        assertThat(Stored.of(row, state).read(row).series().get(0).past()).isEqualTo(past);
    }

    static SubjectState random(Random random) {
        List<Series> series = new ArrayList<>();
        for (int position = 0; position < CATALOGUE.indicators().size(); position++) {
            for (int i = 0; i < random.nextInt(3); i++) {
                series.add(series(position, new String[] {"a", "苏伊士/µ"}[i], random));
            }
        }
        Deduplicator seen = Deduplicator.NONE;
        for (int i = random.nextInt(200); i > 0; i--) {
            long[] fingerprint = {Fingerprint.of("" + random.nextLong(), random.nextInt())};
            seen = seen.plusReadings(fingerprint, new long[] {i % 3 * Times.MINUTE}, 50);
        }
        var published = random.nextBoolean() ? new SubjectState.Published(random.nextDouble() * 100) : null;
        return new SubjectState(
                random.nextBoolean() ? "苏伊士运河" : null,
                seen,
                SeriesSet.of(CATALOGUE, series),
                published,
                random.nextInt(1000));
    }

    private static Series series(int position, String label, Random random) {
        Indicator indicator = CATALOGUE.indicators().get(position);
        long pane = indicator.windowing().pane().start(random.nextInt() * 1000L);
        float[] history = new float[random.nextInt(6)];
        for (int i = 0; i < history.length; i++) {
            history[i] = random.nextInt(4) == 0 ? Float.NaN : random.nextInt(9999) / 64f;
        }
        boolean closed = random.nextBoolean();
        var past = new ClosedState(
                closed ? pane : Series.NEVER,
                closed ? pane : Series.NEVER,
                closed ? panes(indicator, pane - 7 * Times.DAY, random) : List.of(),
                History.of(history),
                random.nextBoolean() ? pane : Series.NEVER,
                random.nextBoolean() ? new GapState(pane, random.nextGaussian(), random.nextInt(99)) : null,
                learnt(random),
                closed && random.nextBoolean() ? result(pane, random) : null,
                random.nextInt(3) == 0 ? arrivals(pane, random) : Arrivals.FREQUENT,
                false);
        return new Series(indicator.id(), label, panes(indicator, pane, random), past, Series.FOREVER)
                .scheduled(indicator);
    }

    private static Arrivals arrivals(long pane, Random random) {
        List<Long> intervals =
                random.longs(Arrivals.KEPT, 0, 90 * Times.DAY).boxed().toList();
        return new Arrivals(intervals, random.nextBoolean() ? pane + random.nextInt(1_000_000) : Series.NEVER);
    }

    private static Learnt learnt(Random random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        var detector = new Detector(Tuning.STANDARD, Duration.ofDays(7));
        DetectorState state = DetectorState.EMPTY;
        Outage outage = Outage.EMPTY;
        SameWeeks weeks = SameWeeks.NONE;
        for (int i = random.nextInt(400); i > 0; i--) {
            state = detector.step(state, i * MINUTE, random.nextGaussian()).state();
            outage = outage.plus((400 - i) * Times.DAY, random.nextInt(i > 300 || i % 90 < 4 ? 1 : 9));
            weeks = weeks.plus((400 - i) * Times.DAY, random.nextInt(9), 1 + random.nextDouble());
        }
        return List.of(state, outage, weeks).get(random.nextInt(3));
    }

    private static WindowResult result(long end, Random random) {
        var detection = new Detection(View.SHIFT, 3, 1e-9, -140, 9.5, 0.85, 2, 7.5, 1e-3, null);
        AnomalyScore[] anomalies = {
            null, new AnomalyScore(3, 1e-9, -140), new AnomalyScore(3, 1e-9, -140, 0.25, detection)
        };
        AnomalyScore anomaly = anomalies[random.nextInt(anomalies.length)];
        return new WindowResult(end - Times.DAY, end, random.nextGaussian(), random.nextInt(9), anomaly, true);
    }

    private static List<Pane> panes(Indicator indicator, long start, Random random) {
        List<Pane> panes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            Accumulator content = empty(indicator.selection().measure());
            for (int n = random.nextInt(5); n > 0; n--) {
                double value = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
                double[] weights = {random.nextDouble()};
                String category = "c" + random.nextInt(3);
                long[] times = {start + random.nextInt(1000)};
                content = content.plus(new ObservationBatch(times, new double[] {value}, weights, category, 1), 0, 1);
            }
            panes.add(new Pane(indicator.windowing().pane().plus(start, i), content));
        }
        return panes;
    }

    private static Accumulator empty(Measure measure) {
        return switch (measure) {
            case COUNT, SUM, MEAN, RATE, RATIO -> new Totals(0, ExactSum.ZERO, ExactSum.ZERO);
            case STDDEV, CV -> new Moments(0, ExactSum.ZERO, ExactSum.ZERO);
            case LAST, ABSENCE, STUCK, COVERAGE, UPSTREAM_RISK ->
                new Extent(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Long.MIN_VALUE, Double.NaN);
            case P95 -> LogSketch.of(0, new TreeMap<>());
            case HHI, TOP_SHARE -> new Categories(0, new TreeMap<>());
            case REPORTING, REPORTING_MAJORITY -> Reports.of(List.of(), new double[0]);
        };
    }

    private static Catalogue of(List<Indicator> indicators) {
        return new Catalogue("other", CATALOGUE.alerts(), indicators);
    }

    private static List<String> ids(SubjectState state) {
        return state.series().stream()
                .map(one -> one.indicator() + "/" + one.label())
                .toList();
    }

    @Test
    void shouldFindItsIndicatorsWhenTheCatalogueIsReordered() {
        SubjectState state = afterHalfALog(1);
        List<Indicator> turned = new ArrayList<>(CATALOGUE.indicators());
        Collections.reverse(turned);
        Catalogue reversed = of(turned);
        SubjectState read = Stored.of(ROW, state).read(new SubjectRow(reversed));
        assertThat(ids(read)).containsExactlyInAnyOrderElementsOf(ids(state));
        assertThat(IntStream.range(0, read.series().size())
                        .map(read.series()::position)
                        .boxed())
                .isSorted();
        assertThat(read.due()).isEqualTo(state.due());
        SubjectState back = Stored.of(new SubjectRow(reversed), read).read(ROW);
        same(back, state, "turned and turned back");
    }

    /** A catalogue that changes under a running state: two indicators change places, and one comes in before them. */
    @Test
    void shouldGoOnWithTheSameValuesUnderAReorderedCatalogue() {
        List<Indicator> changed = new ArrayList<>(CATALOGUE.indicators());
        Collections.swap(changed, 1, 6);
        changed.add(
                0, anIndicator("inserted").ofSensors().measuring(Measure.LAST).build());
        Catalogue other = of(changed);
        long from = RandomLog.START + 25 * Times.DAY - Times.HOUR;
        SubjectState before = Stored.of(ROW, afterHalfALog(1)).read(ROW);
        SubjectState stored = Stored.of(ROW, before).read(new SubjectRow(other));
        Subject suez = Subject.node("suez");
        var kept = new Assessor(CATALOGUE, 512).advance(before, suez, from + 9 * Times.DAY);

        for (SubjectState state : List.of(before, stored)) {
            var going = new Assessor(other, 512).advance(state, suez, from + 9 * Times.DAY);

            assertThat(ids(going.state())).containsExactlyInAnyOrderElementsOf(ids(kept.state()));
            assertThat(ids(going.state())).isNotEqualTo(ids(kept.state()));
            assertThat(going.state().under(CATALOGUE).series())
                    .isEqualTo(kept.state().series());
            assertThat(Stored.of(ROW, going.state())).isEqualTo(Stored.of(ROW, kept.state()));
            assertThat(scores(going)).isNotEmpty().isEqualTo(scores(kept));
            assertThat(going.state().series())
                    .allSatisfy(one -> assertThat(one.indicator())
                            .isSameAs(named(other, one.indicator()).id()));
        }
    }

    private static List<Double> scores(Assessor.Advanced advanced) {
        return advanced.events().stream()
                .filter(AssessmentEvent.Assessed.class::isInstance)
                .map(event -> ((AssessmentEvent.Assessed) event).assessment().score())
                .toList();
    }

    private static Indicator named(Catalogue catalogue, String id) {
        return catalogue.indicators().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is dropped from the heap, too: the new catalogue knows another shape by the old id. */
    @Test
    void shouldDropTheSeriesOnTheHeapWhenAnIndicatorIsGoneOrAnotherShape() {
        SubjectState state = afterHalfALog(1);
        List<Indicator> changed = new ArrayList<>(CATALOGUE.indicators());
        changed.set(
                6,
                anIndicator("spike")
                        .ofSensors()
                        .measuring(Measure.MEAN)
                        .every(Duration.ofMinutes(31))
                        .build());
        changed.remove(3);

        assertThat(ids(state.under(of(changed))))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(state).stream()
                        .filter(id -> !id.startsWith("spike") && !id.startsWith("carrier-share"))
                        .toList());
    }

    @Test
    void shouldDropTheSeriesWhenAnIndicatorIsGoneOrAnotherShape() {
        SubjectState state = afterHalfALog(1);
        List<Indicator> changed = new ArrayList<>(CATALOGUE.indicators());
        Indicator spike = changed.get(6);
        Indicator share = changed.get(3);
        assertThat(List.of(share.id(), spike.id())).containsExactly("carrier-share", "spike");
        changed.set(
                6,
                anIndicator("spike")
                        .ofSensors()
                        .measuring(Measure.MEAN)
                        .every(Duration.ofMinutes(31))
                        .build());
        changed.remove(share);
        Catalogue other = of(changed);
        SubjectState read = Stored.of(ROW, state).read(new SubjectRow(other));
        assertThat(ids(read))
                .containsExactlyElementsOf(ids(state).stream()
                        .filter(id -> !id.startsWith("spike") && !id.startsWith("carrier-share"))
                        .toList());
        assertThat(read.deduplicator()).isEqualTo(state.deduplicator());
        assertThat(read.published()).isEqualTo(state.published());
    }

    @Test
    void shouldGoOnUnderTheNewCatalogueWhenGoalpostsChanged() {
        Catalogue strict =
                aCatalogue().with(anIndicator("x").ofSensors().goalposts(0, 10)).build();
        Catalogue lenient = aCatalogue()
                .with(anIndicator("x").ofSensors().goalposts(0, 1000))
                .build();
        ReferenceAssessor assessor = new ReferenceAssessor(strict, Subject.node("plant"))
                .observe(aReading().reads(5), aReading().when(Times.DAY).reads(5));
        assessor.advanceTo(Times.DAY);
        assertThat(assessor.last().score()).isEqualTo(50);
        SubjectState read = Stored.of(new SubjectRow(strict), assessor.state()).read(new SubjectRow(lenient));
        var advanced = new Assessor(lenient, 9).advance(read, Subject.node("plant"), 2 * Times.DAY);
        assertThat(advanced.events())
                .last()
                .hasToString(advanced.events().get(1).toString());
        assertThat(advanced.events().toString()).contains("score=0.5,");
    }

    @Test
    void shouldRefuseAnotherVersionWhenRead() {
        byte[] head = ROW.head(afterHalfALog(1));
        byte[] tail = ROW.tail(afterHalfALog(1));
        head[0] = 99;
        assertThatThrownBy(() -> ROW.read(head, tail))
                .hasMessage("stored subject row has version 99, this build reads 4 to 7"
                        + ": reset the application's state, or run the build that wrote it");
    }

    @Test
    void shouldSayThatATailIsOfAnotherFormWhenIndicatorsChangedPlaces() {
        List<Indicator> turned = new ArrayList<>(CATALOGUE.indicators());
        Collections.reverse(turned);
        byte[] tail = ROW.tail(afterHalfALog(1));
        assertThat(ROW.isCurrent(tail)).isTrue();
        assertThat(new SubjectRow(of(turned)).isCurrent(tail)).isFalse();
    }

    @Test
    void shouldShareTheTailUntilAPaneClosesWhenEventsHappen() {
        ReferenceAssessor assessor = new ReferenceAssessor(CATALOGUE, Subject.node("plant"))
                .observe(aReading().reads(5));
        SubjectState first = assessor.state();
        SubjectState second = assessor.observe(aReading().reads(6)).state();
        assertThat(SubjectRow.sharesTail(first, second)).isTrue();
        assertThat(ROW.tail(second)).isEqualTo(ROW.tail(first));
        assessor.advanceTo(Times.DAY);
        assertThat(SubjectRow.sharesTail(second, assessor.state())).isFalse();
    }

    @Test
    void shouldRefuseACatalogueWhoseShapesCollide() {
        // 97·31 + 110 = 99·31 + 48: "an" and "c0" have one hash.
        Catalogue colliding =
                aCatalogue().with(anIndicator("an"), anIndicator("c0")).build();
        assertThatThrownBy(() -> new SubjectRow(colliding))
                .hasMessage("indicator 'c0' has the same stored identity as another: choose another id");
    }

    @Test
    void shouldTakeAtMost300BytesWhenOneSensorHas56Values() {
        Catalogue sensors = aCatalogue()
                .with(anIndicator("sensor-spike")
                        .ofSensors()
                        .measuring(Measure.MEAN)
                        .every(Duration.ofMinutes(1))
                        .grace(Duration.ofSeconds(10))
                        .freshFor(Duration.ofHours(1))
                        .against(Kind.ROBUST, 56, 5, 30)
                        .anomalyBy(ZMethod.ROBUST, 4, 10))
                .build();
        ReferenceAssessor assessor =
                new ReferenceAssessor(new Assessor(sensors, 1), Subject.node("plant"), UnaryOperator.identity());
        var random = new Random(3);
        for (int i = 0; i < 80; i++) {
            assessor.observe(
                    aReading().of("torque").when(RandomLog.START + i * MINUTE).reads(20 + random.nextGaussian()));
            assessor.advanceTo(RandomLog.START + i * MINUTE + 30_000);
        }
        assertThat(assessor.state().series().get(0).history().size()).isEqualTo(56);
        assertThat(assessor.state().series().get(0).latest()).isNotNull();
        assertThat(assessor.state().series().get(0).open()).hasSize(1);
        SubjectRow row = new SubjectRow(sensors);
        int head = row.head(assessor.state()).length;
        int tail = row.tail(assessor.state()).length;
        assertThat(head).as("bytes that every event writes again").isLessThan(60);
        assertThat(head + tail).as("bytes of one sensor series with 56 values").isLessThanOrEqualTo(300);
    }
}
