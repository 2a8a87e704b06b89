package io.harbinger.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.testing.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CivilPanesTest {

    private static final PaneSize DAYS = new PaneSize.Fixed(Times.DAY);
    private static final PaneSize WEEKS = new PaneSize.Fixed(7 * Times.DAY);
    private static final PaneSize MONTHS = new PaneSize.Months(1);
    private static final long SEED = 20231029;

    /** Zones whose clocks change, at midnight too, and zones that changed their rules. */
    private static final List<String> RULES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "America/St_Johns",
            "America/Havana",
            "America/Adak",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Africa/Cairo",
            "Asia/Beirut",
            "Asia/Pyongyang",
            "Europe/Istanbul",
            "Antarctica/Troll");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2023-10-29, 25",
        "Europe/Berlin,    2023-03-26, 23",
        "America/New_York, 2023-11-05, 25",
        "Pacific/Auckland, 2024-04-07, 25",
        "Pacific/Auckland, 2023-09-24, 23",
        "America/Sao_Paulo, 2018-11-04, 23",
        "Asia/Shanghai,    2023-10-29, 24",
    })
    void shouldHaveTheHoursThatTheDayHasThere(String zone, String date, int hours) {
        PaneSize there = DAYS.in(ZoneId.of(zone));
        long noon = LocalDate.parse(date)
                .atTime(12, 0)
                .atZone(ZoneId.of(zone))
                .toInstant()
                .toEpochMilli();
        long start = there.start(noon);
        assertThat(start).isEqualTo(begin(LocalDate.parse(date), zone));
        assertThat(there.plus(start, 1) - start).isEqualTo(hours * Times.HOUR);
    }

    static Stream<Arguments> zonesAndPanes() {
        var all = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        var random = new Random(SEED);
        Stream<String> drawn =
                Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(40);
        return Stream.concat(RULES.stream(), drawn)
                .flatMap(zone ->
                        Stream.of(DAYS, WEEKS, MONTHS, new PaneSize.Months(3)).map(pane -> Arguments.of(zone, pane)));
    }

    @ParameterizedTest
    @MethodSource("zonesAndPanes")
    void shouldTileTimeWithoutGapOrOverlap(String zone, PaneSize even) {
        PaneSize size = even.in(ZoneId.of(zone));
        var random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            long time = Times.at("1975-01-01T00:00:00Z") + (long) (random.nextDouble() * 60 * 365 * Times.DAY);
            long start = size.start(time);
            long end = size.plus(start, 1);
            assertThat(time).as("%s at %s", zone, Instant.ofEpochMilli(time)).isBetween(start, end - 1);
            assertThat(size.start(start)).isEqualTo(start);
            assertThat(size.start(end - 1)).isEqualTo(start);
            assertThat(size.start(end)).isEqualTo(end);
            assertThat(size.plus(end, -1)).isEqualTo(start);
            assertThat(size.nearest(start)).isEqualTo(start);
            assertThat(size.plus(start, 0)).isEqualTo(start);
        }
    }

    @ParameterizedTest
    @MethodSource("zonesAndPanes")
    void shouldCountThePanesThatItSteps(String zone, PaneSize even) {
        PaneSize size = even.in(ZoneId.of(zone));
        var random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            // From 2012 on no zone has skipped a date.
            long start = size.start(Times.day("2012-02-01") + (long) (random.nextDouble() * 20 * 365 * Times.DAY));
            int steps = random.nextInt(100);
            assertThat(size.between(start, size.plus(start, steps))).isEqualTo(steps);
            assertThat(size.plus(size.plus(start, steps), -steps)).isEqualTo(start);
        }
    }

    @ParameterizedTest
    @MethodSource("zonesAndPanes")
    void shouldHoldEveryCivilPeriodOfItsZoneInOnePane(String zone, PaneSize even) {
        PaneSize size = even.in(ZoneId.of(zone));
        for (long[] period : periods(even, zone, LocalDate.parse("2012-02-01"), 120)) {
            assertThat(size.holds(period[1] - period[0])).isTrue();
            long placed = size.place(period[1] - 1, period[1] - period[0]);
            assertThat(size.start(placed)).isEqualTo(period[0]);
            assertThat(size.plus(period[0], 1)).isEqualTo(period[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("zonesAndPanes")
    void shouldHoldEveryCivilPeriodInAPaneOfItsOwnOfUtc(String zone, PaneSize even) {
        // The date line's own people: their days are beside those of UTC by half a day and more.
        int hours = ZoneId.of(zone)
                        .getRules()
                        .getOffset(Instant.parse("2024-01-01T00:00:00Z"))
                        .getTotalSeconds()
                / 3600;
        LocalDate first = LocalDate.parse("2022-01-01");
        for (long[] period : periods(even, zone, first, 400)) {
            long length = period[1] - period[0];
            assertThat(even.holds(length))
                    .as("%s: %d hours", zone, length / Times.HOUR)
                    .isTrue();
            if (hours >= -10 && hours < 14) {
                LocalDate date = Instant.ofEpochMilli(period[0] + length / 2)
                        .atZone(ZoneId.of(zone))
                        .toLocalDate();
                assertThat(even.start(even.place(period[1] - 1, length)))
                        .as("%s: %s", zone, date)
                        .isEqualTo(even.start(Times.day(date.toString())));
            }
        }
    }

    /** Starts and ends of the zone's periods, by its calendar alone. */
    private static List<long[]> periods(PaneSize even, String zone, LocalDate from, int count) {
        LocalDate first = even.equals(WEEKS)
                ? from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                : LocalDate.ofEpochDay(even.start(Times.day(from.toString())) / Times.DAY);
        return Stream.iterate(first, date -> next(even, date))
                .limit(count)
                .map(date -> new long[] {begin(date, zone), begin(next(even, date), zone)})
                .toList();
    }

    private static LocalDate next(PaneSize even, LocalDate date) {
        return even.equals(DAYS)
                ? date.plusDays(1)
                : even.equals(WEEKS) ? date.plusWeeks(1) : date.plusMonths(((PaneSize.Months) even).months());
    }

    private static long begin(LocalDate date, String zone) {
        return date.atStartOfDay(ZoneId.of(zone)).toInstant().toEpochMilli();
    }

    @Test
    void shouldSkipTheDateThatAZoneSkipped() {
        PaneSize apia = DAYS.in(ZoneId.of("Pacific/Apia"));
        long thursday = begin(LocalDate.parse("2011-12-29"), "Pacific/Apia");
        long saturday = begin(LocalDate.parse("2011-12-31"), "Pacific/Apia");
        assertThat(apia.plus(thursday, 1)).isEqualTo(saturday);
        assertThat(apia.plus(saturday, -1)).isEqualTo(thursday);
        assertThat(apia.start(saturday - 1)).isEqualTo(thursday);
        assertThat(apia.plus(saturday, 1)).isEqualTo(saturday + Times.DAY);
    }

    @Test
    void shouldBeTheSameEverywhereWhenShorterThanADay() {
        PaneSize hour = new PaneSize.Fixed(Times.HOUR);
        assertThat(hour.in(ZoneId.of("Europe/Berlin"))).isEqualTo(hour);
        assertThat(DAYS.in(ZoneOffset.UTC)).isEqualTo(DAYS);
        assertThat(DAYS.in(ZoneId.of("Europe/Berlin")).in(ZoneOffset.UTC)).isEqualTo(DAYS);
    }

    @Test
    void shouldLeaveInstantsAndShortPeriodsWhereTheyAre() {
        long time = Times.at("2024-03-01T03:00:00Z");
        assertThat(DAYS.place(time, 0)).isEqualTo(time);
        assertThat(DAYS.place(time, Times.HOUR)).isEqualTo(time);
        assertThat(new PaneSize.Fixed(Times.HOUR).place(time, 24 * Times.HOUR)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "Z,      2023-07-02T03:59:59.999Z, 24, -04:00",
        "-04:00, 2023-12-02T04:59:59.999Z, 24, -05:00",
        "-05:00, 2023-07-02T03:59:59.999Z, 24, -05:00",
        "Z,      2023-11-06T04:59:59.999Z, 25, -05:00",
        "Z,      2023-11-01T03:59:59.999Z, 744, -04:00",
        "Z,      2023-07-01T15:59:59.999Z, 24, Z",
        "Z,      2023-07-01T23:59:59.999Z, 24, Z",
        "Z,      2023-07-01T03:59:59.999Z, 1, Z",
        "Z,      2023-07-01T03:59:59.999Z, 36, Z",
        "Z,      2023-07-01T03:41:59.999Z, 24, Z",
        "Europe/Berlin, 2023-07-02T03:59:59.999Z, 24, Europe/Berlin",
    })
    void shouldLearnTheWesternmostOffsetFromStatedPeriods(String known, String last, int hours, String shown) {
        assertThat(StatedPeriods.zone(ZoneId.of(known), Times.at(last), hours * Times.HOUR))
                .isEqualTo(ZoneId.of(shown));
    }
}
