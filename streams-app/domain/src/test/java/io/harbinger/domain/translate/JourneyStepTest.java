package io.harbinger.domain.translate;

import static io.harbinger.testing.Builders.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Revision;
import io.harbinger.testing.Times;
import org.junit.jupiter.api.Test;

/** A movement gets what was said and what happened before it, on its own thread alone. */
class JourneyStepTest {

    private static final long START = Times.day("2026-03-01");
    private static final long HOUR = Times.HOUR;

    private Journey journey = Journey.NONE;
    private int evicted;

    private LogisticsEvent step(String call, LogisticsEvent event) {
        JourneyStep.Result result = JourneyStep.next(journey, new Leg("ship", call), event);
        journey = result.journey();
        evicted += result.evicted();
        return result.event();
    }

    private static LogisticsEvent event(String id, int hour, LogisticsType type) {
        return anEvent().id(id).at("port").when(START + hour * HOUR).is(type);
    }

    private static LogisticsEvent plan(String id, int hour, int planned) {
        return anEvent()
                .id(id)
                .at("port")
                .when(START + hour * HOUR)
                .classifiedAs(Classifier.PLN)
                .planned(START + planned * HOUR)
                .is(LogisticsType.ARRI);
    }

    private static LogisticsEvent estimate(String id, int hour, int estimated) {
        return anEvent()
                .id(id)
                .at("port")
                .when(START + hour * HOUR)
                .estimating(START + estimated * HOUR)
                .is(LogisticsType.ARRI);
    }

    private static LogisticsEvent retracted(LogisticsEvent event) {
        return event.withRevision(Revision.of(9, true));
    }

    private static Long hours(Long time) {
        return time == null ? null : (time - START) / HOUR;
    }

    @Test
    void shouldTakeTheFirstPlanAndElseTheFirstEstimate() {
        assertThat(hours(step("c1", estimate("e1", 1, 50)).when().planned())).isEqualTo(50);
        assertThat(hours(step("c1", estimate("e2", 2, 60)).when().planned())).isEqualTo(50);
        step("c1", plan("p1", 3, 40));
        step("c1", plan("p2", 4, 41));
        assertThat(hours(step("c1", estimate("e3", 5, 70)).when().planned())).isEqualTo(40);
        assertThat(hours(step("c1", event("a", 6, LogisticsType.ARRI)).when().planned()))
                .isEqualTo(40);
        assertThat(step("c2", event("b", 7, LogisticsType.ARRI)).when().planned())
                .isNull();
        assertThat(step("c1", event("d", 8, LogisticsType.DEPA)).when().planned())
                .isNull();
    }

    @Test
    void shouldForgetAPlanThatIsWithdrawnAndFollowOneThatIsRevised() {
        LogisticsEvent first = plan("p1", 1, 40);
        step("c1", first);
        step("c1", plan("p1", 2, 44));
        assertThat(hours(step("c1", estimate("e1", 3, 70)).when().planned())).isEqualTo(44);
        step("c1", retracted(first));
        assertThat(hours(step("c1", estimate("e2", 4, 80)).when().planned())).isEqualTo(70);
    }

    @Test
    void shouldKnowWhenAMovementStarted() {
        step("c1", event("a1", 1, LogisticsType.ARRI));
        LogisticsEvent left = event("d1", 9, LogisticsType.DEPA);
        assertThat(hours(step("c1", left).when().started())).isEqualTo(1);
        assertThat(hours(step("c2", event("a2", 20, LogisticsType.ARRI)).when().started()))
                .isEqualTo(9);
        assertThat(step("c3", event("o", 21, LogisticsType.GTOT)).when().started())
                .isNull();
        step("c3", event("i", 22, LogisticsType.GTIN));
        assertThat(hours(step("c3", event("o", 23, LogisticsType.GTOT)).when().started()))
                .isEqualTo(22);
        step("c1", retracted(left));
        assertThat(step("c4", event("a4", 30, LogisticsType.ARRI)).when().started())
                .isNull();
    }

    /** An arrival after the departure, as clocks that differ would have it, starts nothing. */
    @Test
    void shouldNotStartAfterItEnds() {
        step("c1", event("a1", 5, LogisticsType.ARRI));
        assertThat(step("c1", event("d1", 4, LogisticsType.DEPA)).when().started())
                .isNull();
    }

    @Test
    void shouldKeepABoundedNumberOfCalls() {
        for (int i = 0; i < Journey.MOST_STOPS + 3; i++) {
            step("c" + i, event("a" + i, i, LogisticsType.ARRI));
            step("c" + i, event("x" + i, i, LogisticsType.LOAD));
        }
        assertThat(journey.stops()).hasSize(Journey.MOST_STOPS);
        assertThat(evicted).isEqualTo(3);
        assertThat(step("c0", event("d0", 90, LogisticsType.DEPA)).when().started())
                .isNull();
        assertThat(hours(step("c9", event("d9", 91, LogisticsType.DEPA)).when().started()))
                .isEqualTo(9);
    }
}
