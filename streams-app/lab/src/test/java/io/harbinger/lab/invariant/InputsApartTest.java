package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A task reads three inputs, and nothing says how their records interleave: one may be days ahead of another. Kafka
 * Streams prefers the older record, which hides mistakes here; so the extremes are driven by hand.
 */
class InputsApartTest {

    private static final Log LOG = Log.of(Scenario.events());
    private static Outputs expected;

    @BeforeAll
    static void playInOrder() {
        expected = DriverRun.play(LOG);
    }

    @Test
    void shouldRaiseAlertsOfEveryKindOfSubjectWhenPlayedInOrder() {
        assertThat(expected.transitions())
                .extracting(alert -> alert.getSubjectType() + " " + alert.getKind())
                .contains(
                        "NODE OPENED",
                        "NODE CLEARED",
                        "LANE OPENED",
                        "LANE CLEARED",
                        "PRODUCT OPENED",
                        "PRODUCT CLEARED")
                .contains("NODE ESCALATED", "PRODUCT DEESCALATED");
        assertThat(expected.current()).isNotEmpty();
    }

    @Test
    void shouldGiveTheSameAlertsWhenOneInputRunsAheadOfTheOthers() {
        for (EventKind first : EventKind.values()) {
            List<EventKind> order = Arrays.stream(EventKind.values())
                    .sorted(Comparator.comparing(kind -> kind != first))
                    .toList();

            DriverRun.playOneAfterTheOther(LOG, order).assertSameAs(expected);
        }
    }

    @Test
    void shouldGiveTheSameAlertsAndLateEventsWhenEventsComeTooLate() {
        Log late = LOG.shuffled(7, 12 * Scenario.HOUR);

        Outputs inOrder = DriverRun.play(late);
        Outputs apart = DriverRun.playOneAfterTheOther(late, List.of(EventKind.values()));

        assertThat(inOrder.late()).isNotEmpty();
        apart.assertSameAs(inOrder);
    }

    @Test
    void shouldGiveTheSameAlertsWhenRepeatedEventsComeAfterManyOfAnotherInput() {
        Log tripled = LOG.tripledApart(20);

        Outputs inOrder = DriverRun.play(tripled);
        Outputs apart = DriverRun.playOneAfterTheOther(tripled, List.of(EventKind.values()));

        inOrder.withoutLate().assertSameAs(expected.withoutLate());
        apart.withoutLate().assertSameAs(expected.withoutLate());
    }
}
