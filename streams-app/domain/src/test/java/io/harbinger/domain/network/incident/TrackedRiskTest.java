package io.harbinger.domain.network.incident;

import static io.harbinger.domain.network.incident.Networks.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.incident.TrackedRisk.Change;
import io.harbinger.domain.subject.Subject;
import org.junit.jupiter.api.Test;

class TrackedRiskTest {

    private static final OwnRisk HALF = down(Subject.node("canal"), 0.5, 0);
    private static final OwnRisk FULL = down(Subject.node("canal"), 1, 0);

    @Test
    void shouldHoldAChangeFromTheNextTickOn() {
        TrackedRisk told = TrackedRisk.NONE.with(new Change(10, HALF));

        assertThat(told.at(10)).isEqualTo(told);
        assertThat(told.at(10).risk()).isNull();
        assertThat(told.at(11).risk()).isEqualTo(HALF);
        assertThat(told.at(11).coming()).isEmpty();
    }

    @Test
    void shouldKeepTheLastOfSeveralChangesBetweenTwoTicks() {
        TrackedRisk told = TrackedRisk.NONE
                .with(new Change(10, HALF))
                .with(new Change(10, FULL))
                .with(new Change(20, null));

        assertThat(told.coming()).hasSize(2);
        assertThat(told.at(15).risk()).isEqualTo(FULL);
        assertThat(told.at(25)).isEqualTo(TrackedRisk.NONE);
        assertThat(told.at(15).at(25).isBlank()).isTrue();
    }

    /** As a snapshot of open alerts is told: all end, and those that are open are told by their last transition. */
    @Test
    void shouldStayAsItWasWhereAnAlertEndsAndIsToldAgainAtTheSameLevel() {
        TrackedRisk open = TrackedRisk.NONE.with(new Change(10, HALF)).at(15);
        OwnRisk asItOpened = new OwnRisk(HALF.subject(), HALF.id(), HALF.level(), FULL.impulse());

        TrackedRisk told = open.with(new Change(20, null)).with(new Change(20, asItOpened));
        TrackedRisk escalated = open.with(new Change(20, null)).with(new Change(20, FULL));

        assertThat(told.at(25).risk()).isEqualTo(HALF);
        assertThat(escalated.at(25).risk()).isEqualTo(FULL);
    }
}
