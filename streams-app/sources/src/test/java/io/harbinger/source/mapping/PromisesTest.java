package io.harbinger.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A date without a time of day, as a promise, lasts until its end. */
class PromisesTest {

    private static final String DELIVERIES = """
            name: m
            event:
              kind: logistics
              node: "{node}"
              type: DELIVERY
              classifier: {from: "{what}", optional: true}
              eventTime: "{when}"
              plannedTime: "{promised}"
              estimatedTime: {from: "{expected}", optional: true}
            """;

    @Test
    void shouldLetADateLastUntilItsEndWhenTheDeliveryHasATimeOfDay() {
        LogisticsEvent.Times times = only(Table.mappedBy(DELIVERIES).events("""
                node,when,promised
                WH,2023-09-01 11:00,2023-09-01
                """));

        assertThat(time(times.planned())).isEqualTo("2023-09-01T23:59:59.999Z");
    }

    @Test
    void shouldCompareDaysWhereBothAreDates() {
        LogisticsEvent.Times times = only(Table.mappedBy(DELIVERIES).events("""
                node,when,promised
                WH,2023-09-02,2023-09-01
                """));

        assertThat(times.event() - times.planned()).isEqualTo(86_400_000);
    }

    @Test
    void shouldKeepAPromisedHour() {
        LogisticsEvent.Times times = only(Table.mappedBy(DELIVERIES).events("""
                node,when,promised
                WH,2023-09-01 11:00,2023-09-01 10:00
                """));

        assertThat(time(times.planned())).isEqualTo("2023-09-01T10:00:00Z");
    }

    @Test
    void shouldComparePromiseAndEstimateByDaysWhereBothAreDates() {
        LogisticsEvent.Times times = only(Table.mappedBy(DELIVERIES).events("""
                node,what,when,promised,expected
                WH,EST,2023-08-30 11:00,2023-09-01,2023-09-03
                """));

        assertThat(times.estimated() - times.planned()).isEqualTo(2 * 86_400_000L);
    }

    @Test
    void shouldAddDaysToADate() {
        LogisticsEvent.Times times = only(Table.mappedBy("""
                name: m
                event:
                  kind: logistics
                  node: "{market}"
                  type: DELIVERY
                  eventTime: {from: "{order date}", formats: ["M/d/yyyy H:mm"], plus: "{days real}", unit: days}
                  plannedTime: {from: "{order date}", formats: ["M/d/yyyy H:mm"], plus: "{days promised}", unit: days}
                """).events("""
                market,Order Date,days real,days promised
                LATAM,1/30/2018 22:56,6,4
                """));

        assertThat(time(times.event())).isEqualTo("2018-02-05T22:56:00Z");
        assertThat(time(times.planned())).isEqualTo("2018-02-03T22:56:00Z");
    }

    @Test
    void shouldRefuseAPartOfADayThatIsAdded() {
        assertThat(Table.mappedBy("""
                name: m
                event: {kind: logistics, node: a, type: DELIVERY, eventTime: {from: "{d}", plus: "{n}"}}
                """).rejections("""
                d,n
                2024-01-01,1.5
                """))
                .extracting(rejection -> rejection.field() + " " + rejection.detail())
                .containsExactly("n a whole number is expected");
    }

    private static LogisticsEvent.Times only(List<Event> events) {
        assertThat(events).hasSize(1);
        return ((LogisticsEvent) events.get(0)).when();
    }

    private static String time(@Nullable Long time) {
        return time == null ? "" : Instant.ofEpochMilli(time).toString();
    }
}
