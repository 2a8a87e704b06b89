package io.harbinger.wire.row;

import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Series;
import io.harbinger.testing.RandomLog;
import io.harbinger.testing.RandomLog.Arriving;
import io.harbinger.testing.ReferenceAssessor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change a event: order within grace, repetition, other subjects, ticks, and being stored between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetamorphicTest {

    private static final Subject SUEZ = Subject.node("suez");
    private static final long GRID = 5 * MINUTE;
    /** Stands for a tick at every millisecond. */
    private static final long EVERY_MILLISECOND = 1;

    /** By seed: the results of the plain log. */
    private final Map<Long, ReferenceAssessor> plain = new HashMap<>();

    private static ReferenceAssessor fresh() {
        return new ReferenceAssessor(new Assessor(RandomLog.CATALOGUE, 256), SUEZ, UnaryOperator.identity());
    }

    /** Plays the log with ticks on a grid; a tick comes before the events that arrive at or after it. */
    private static ReferenceAssessor play(ReferenceAssessor assessor, List<Arriving> log, long step) {
        for (Arriving arriving : log) {
            tick(assessor, Math.floorDiv(arriving.arrival(), step) * step, step);
            assessor.observe(arriving.event());
        }
        tick(assessor, RandomLog.END, step);
        return assessor;
    }

    private static void tick(ReferenceAssessor assessor, long until, long step) {
        if (until <= assessor.watermark()) {
            return;
        }
        // Between boundaries a tick changes nothing, so those that meet one are as good as all.
        while (assessor.state().due() <= until) {
            long due = assessor.state().due();
            if (step == EVERY_MILLISECOND) {
                assessor.advanceTo(due - 1);
            }
            assessor.advanceTo(Math.min(until, Math.floorDiv(due + step - 1, step) * step));
        }
        assessor.advanceTo(until);
    }

    private static List<Event> log(long seed) {
        return RandomLog.of(seed, "suez");
    }

    private ReferenceAssessor plain(long seed) {
        return plain.computeIfAbsent(seed, s -> play(fresh(), RandomLog.prompt(log(s)), GRID));
    }

    private List<AssessmentEvent> expected(long seed) {
        return plain(seed).events();
    }

    private static void same(List<AssessmentEvent> actual, List<AssessmentEvent> expected, String what) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i))
                    .as("%s, event %d of %d", what, i, expected.size())
                    .isEqualTo(expected.get(i));
        }
        assertThat(actual).as(what).hasSameSizeAs(expected);
    }

    private static List<AssessmentEvent> unpublished(List<AssessmentEvent> events) {
        return events.stream()
                .map(event -> event instanceof AssessmentEvent.Assessed assessed
                        ? new AssessmentEvent.Assessed(
                                unpublished(assessed.assessment()), assessed.material(), assessed.windows())
                        : event)
                .toList();
    }

    private static Assessment unpublished(Assessment one) {
        return new Assessment(
                one.subject(),
                one.name(),
                one.time(),
                0,
                one.score(),
                one.dimensions(),
                one.weakest(),
                one.coverage(),
                one.drivers(),
                one.missing());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldBeWorthTheNameWhenPlayed(long seed) {
        ReferenceAssessor assessor = plain(seed);
        Set<Level> levels = EnumSet.noneOf(Level.class);
        assessor.assessments().forEach(assessment -> levels.add(assessment.level()));
        Set<String> judged = new HashSet<>();
        assessor.panes().stream()
                .filter(pane -> pane.driver().risk() > 0)
                .forEach(pane -> judged.add(pane.driver().indicator().id()));
        assertThat(levels).as("seed %d", seed).contains(Level.NONE, Level.BLUE, Level.YELLOW, Level.RED);
        assertThat(judged)
                .as("seed %d", seed)
                .hasSize(RandomLog.CATALOGUE.indicators().size() - 1);
        assertThat(assessor.panes()).anyMatch(pane -> !pane.sufficient());
        assertThat(assessor.assessed()).anyMatch(one -> !one.material());
        assertThat(assessor.assessments()).anyMatch(one -> one.score() == null).anyMatch(one -> one.coverage() < 0.5);
        assertThat(assessor.outcomes())
                .allMatch(one -> one.outcome() == Assessor.Outcome.ACCEPTED
                        && one.lateFor().isEmpty());
        assertThat(assessor.state().due()).isEqualTo(Series.FOREVER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldAssessEveryInstantOnceAndInOrder(long seed) {
        List<Long> times =
                plain(seed).assessments().stream().map(Assessment::time).toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i)).as("seed %d, assessment %d", seed, i).isGreaterThan(times.get(i - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldFindTheSameWhenShuffledWithinGrace(long seed) {
        List<Arriving> shuffled = RandomLog.shuffled(log(seed), seed + 1000);
        assertThat(shuffled.stream().map(Arriving::event).toList()).isNotEqualTo(log(seed));
        ReferenceAssessor assessor = play(fresh(), shuffled, GRID);
        same(assessor.events(), expected(seed), "seed " + seed);
        assertThat(assessor.outcomes()).allMatch(one -> one.lateFor().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldFindTheSameWhenEveryEventComesThreeTimes(long seed) {
        List<Arriving> thrice = new ArrayList<>();
        List<Arriving> once = RandomLog.prompt(log(seed));
        for (int i = 0; i < once.size(); i++) {
            thrice.add(once.get(i));
            thrice.add(once.get(i));
            if (i >= 40) {
                // The third time among much later ones, of readings no more than are remembered.
                int apart = once.get(i).event() instanceof SensorReading ? 40 : 400;
                Event earlier = once.get(Math.max(0, i - apart)).event();
                if (apart == 40 || !(earlier instanceof SensorReading)) {
                    thrice.add(new Arriving(earlier, once.get(i).arrival()));
                }
            }
        }
        ReferenceAssessor assessor = play(fresh(), thrice, GRID);
        same(assessor.events(), expected(seed), "seed " + seed);
        assertThat(assessor.outcomes().stream()
                        .filter(one -> one.outcome() == Assessor.Outcome.DUPLICATE)
                        .count())
                .isGreaterThan(once.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldFindWhatTheRevisedLogAloneGives(long seed) {
        List<Arriving> revised = new ArrayList<>();
        for (Arriving arriving : RandomLog.prompt(log(seed))) {
            if (arriving.event() instanceof LogisticsEvent event
                    && Math.floorMod(event.id().hashCode(), 3) == 0) {
                revised.add(new Arriving(withdrawn(event), arriving.arrival()));
                revised.add(new Arriving(event.withRevision(Revision.of(1, false)), arriving.arrival()));
            } else {
                revised.add(arriving);
            }
        }
        ReferenceAssessor assessor = play(fresh(), revised, GRID);
        same(assessor.events(), expected(seed), "seed " + seed);
        assertThat(assessor.outcomes().stream()
                        .filter(one -> one.outcome() == Assessor.Outcome.REVISED)
                        .count())
                .isGreaterThan(50);
    }

    /** The same with another count and quantity. */
    private static LogisticsEvent withdrawn(LogisticsEvent event) {
        var load = new LogisticsEvent.Load(
                event.load().vesselType(), 9_999L, 1e6, event.load().unit());
        return new LogisticsEvent(
                event.id(),
                event.node(),
                event.nodeName(),
                event.type(),
                event.classifier(),
                event.when(),
                event.route(),
                load);
    }

    @ParameterizedTest
    @ValueSource(longs = 3)
    void shouldFindTheSameWhenOtherSubjectsLiveBesides(long seed) {
        Assessor shared = new Assessor(RandomLog.CATALOGUE, 256);
        List<ReferenceAssessor> others = new ArrayList<>();
        List<List<Arriving>> logs = new ArrayList<>();
        for (String node : List.of("panama", "malacca")) {
            others.add(new ReferenceAssessor(shared, Subject.node(node), UnaryOperator.identity()));
            logs.add(RandomLog.shuffled(RandomLog.of(seed + node.hashCode(), node), seed));
        }
        ReferenceAssessor suez = new ReferenceAssessor(shared, SUEZ, UnaryOperator.identity());
        int turn = 0;
        for (Arriving arriving : RandomLog.prompt(log(seed))) {
            tick(suez, Math.floorDiv(arriving.arrival(), GRID) * GRID, GRID);
            suez.observe(arriving.event());
            for (int i = 0; i < others.size(); i++) {
                Arriving other = logs.get(i).get(turn % logs.get(i).size());
                tick(others.get(i), other.arrival(), GRID);
                others.get(i).observe(other.event());
            }
            turn++;
        }
        tick(suez, RandomLog.END, GRID);
        same(suez.events(), expected(seed), "seed " + seed);
        assertThat(others).allMatch(other -> other.events().size() > 1000);
    }

    @ParameterizedTest
    @ValueSource(longs = {EVERY_MILLISECOND, MINUTE, 17 * MINUTE, DAY, 7 * DAY, 1000 * DAY})
    void shouldFindTheSameWhenTicksAreFineOrCoarse(long step) {
        for (long seed = 1; seed <= 2; seed++) {
            ReferenceAssessor assessor = play(fresh(), RandomLog.shuffled(log(seed), seed), step);
            same(unpublished(assessor.events()), unpublished(expected(seed)), "seed " + seed + ", step " + step);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void shouldFindTheSameWhenStoredAfterEveryStep(long seed) {
        var row = new SubjectRow(RandomLog.CATALOGUE);
        UnaryOperator<SubjectState> stored = state -> row.read(row.head(state), row.tail(state));
        ReferenceAssessor assessor = new ReferenceAssessor(new Assessor(RandomLog.CATALOGUE, 256), SUEZ, stored);
        same(play(assessor, RandomLog.prompt(log(seed)), GRID).events(), expected(seed), "seed " + seed);
    }

    @Test
    void shouldFindTheSameWhenTimePassesInOneJumpOverAYear() {
        ReferenceAssessor assessor = fresh();
        log(1).forEach(assessor::observe);
        assessor.advanceTo(RandomLog.START + 365 * DAY);
        same(unpublished(assessor.events()), unpublished(expected(1)), "seed 1");
        assertThat(assessor.events()).hasSizeLessThan(30_000);
    }
}
