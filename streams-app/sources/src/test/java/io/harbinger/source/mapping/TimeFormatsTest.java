package io.harbinger.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "iso, 2021-03-24, 2021-03-24T00:00:00Z",
        "iso, 2021-03-24 05:40:00, 2021-03-24T05:40:00Z",
        "iso, 2021-03-24T05:40, 2021-03-24T05:40:00Z",
        "iso, 2021-03-24T05:40:00.123Z, 2021-03-24T05:40:00.123Z",
        "iso, 2021-03-24T05:40:00+08:00, 2021-03-23T21:40:00Z",
        "iso, 2021-03-24 05:40:00+02, 2021-03-24T03:40:00Z",
        "iso, 2021-03-24T05:40:00-0530, 2021-03-24T11:10:00Z",
        "yyyy/MM/dd HH:mm:ssX, 2019/01/01 00:00:00+00, 2019-01-01T00:00:00Z",
        "dd-MMM-yy, 02-Jun-06, 2006-06-02T00:00:00Z",
        "dd-MMM-yy, 02-SEP-06, 2006-09-02T00:00:00Z",
        "M/d/yy, 11/13/06, 2006-11-13T00:00:00Z",
        "yyyyMM, 202312, 2023-12-01T00:00:00Z",
        "yyyy, 2023, 2023-01-01T00:00:00Z",
        "dd.MM.yyyy hh:mm a, 05.11.2020 03:15 PM, 2020-11-05T15:15:00Z",
        "yyyy-MM-dd HH:mm VV, 2021-07-01 12:00 Asia/Shanghai, 2021-07-01T04:00:00Z",
        "epoch-s, 1616564400, 2021-03-24T05:40:00Z",
        "epoch-ms, 1616564400123, 2021-03-24T05:40:00.123Z",
        "epoch-s, 1616564400.25, 2021-03-24T05:40:00.250Z",
        "epoch-ms, 1616564400123.0, 2021-03-24T05:40:00.123Z",
        "epoch-us, 1616564400123456, 2021-03-24T05:40:00.123Z",
        "epoch-ns, 1616564400123456789, 2021-03-24T05:40:00.123Z",
        "epoch-ms, 0, 1970-01-01T00:00:00Z",
        "yyyy-'Q'q, 2024-Q2, 2024-04-01T00:00:00Z",
        "yyyy-Qq, 2024-Q4, 2024-10-01T00:00:00Z",
        "yyyyqq, 202403, 2024-07-01T00:00:00Z",
        "YYYY-'W'ww, 2020-W53, 2020-12-28T00:00:00Z",
        "YYYY-'W'ww, 2021-W01, 2021-01-04T00:00:00Z",
        "xxxx-Www, 2021-W01, 2021-01-04T00:00:00Z",
        "YYYY-Www-e, 2020-W53-7, 2021-01-03T00:00:00Z",
        "YYYYww, 202101, 2021-01-04T00:00:00Z",
        "yyyy-DDD, 2024-060, 2024-02-29T00:00:00Z",
        "dd-MMM-yy, 15-Mar-98, 1998-03-15T00:00:00Z",
        "M/d/yy, 1/2/69, 1969-01-02T00:00:00Z",
        "M/d/yy, 1/2/68, 2068-01-02T00:00:00Z",
        "yyyy/MM/dd[ HH:mm[:ss]], 2019/01/01 13:05, 2019-01-01T13:05:00Z",
        "yyyy/MM/dd[ HH:mm[:ss]], 2019/01/01, 2019-01-01T00:00:00Z",
        "M/d/yyyy h:mm:ss a, 1/5/2019 12:00:00\u202FAM, 2019-01-05T00:00:00Z"
    })
    void shouldReadTimes(String format, String text, Instant expected) {
        assertThat(instant(List.of(format), text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "epoch-ms, 1700000000, 'looks like seconds since 1970: write epoch-s'",
        "epoch-s, 1700000000000, 'looks like milliseconds since 1970: write epoch-ms'",
        "epoch-ms, 1700000000000000, 'looks like microseconds since 1970: write epoch-us'"
    })
    void shouldNameTheUnitInWhichACountWasWritten(String format, String text, String detail) {
        var rejected = (Parsed.Rejected<TimeSpan>)
                TimeFormats.of(List.of(format), ZoneOffset.UTC, null).parse("when", text);

        assertThat(rejected.rejection().detail()).startsWith(detail);
    }

    @Test
    void shouldReadEachCountInItsOwnUnitWhereSeveralAreAllowed() {
        var formats = List.of("epoch-s", "epoch-ms");

        assertThat(instant(formats, "1616564400")).isEqualTo("2021-03-24T05:40:00Z");
        assertThat(instant(formats, "1616564400000")).isEqualTo("2021-03-24T05:40:00Z");
    }

    /** Each would read no row, or read every row wrongly: the months of yyyy-mm-dd would all be January. */
    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, M the month",
        "yyyy-MM-DD, d that of the month",
        "YYYY-MM-dd, y that of a date",
        "yyyy-'W'ww, its own year",
        "yyyy-MM-dd hh:mm, needs a",
        "yyyy-MM-dd a, can never give a time",
        "dd MMM yyyy 'at', ''"
    })
    void shouldRefuseAPatternThatCanNeverGiveATime(String pattern, String reason) {
        if (reason.isEmpty()) {
            assertThat(TimeFormat.of(pattern)).isNotNull();
        } else {
            assertThatThrownBy(() -> TimeFormat.of(pattern))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yyyyMM, 202402, 2024-02-01T00:00:00Z, 2024-02-29T23:59:59.999Z",
        "yyyy, 2024, 2024-01-01T00:00:00Z, 2024-12-31T23:59:59.999Z",
        "yyyy-'Q'q, 2024-Q2, 2024-04-01T00:00:00Z, 2024-06-30T23:59:59.999Z",
        "YYYY-'W'ww, 2020-W53, 2020-12-28T00:00:00Z, 2021-01-03T23:59:59.999Z",
        "iso, 2024-02-05, 2024-02-05T00:00:00Z, 2024-02-05T23:59:59.999Z"
    })
    void shouldCoverThePeriodThatIsWritten(String format, String text, Instant start, Instant end) {
        var formats = TimeFormats.covering(List.of(format), ZoneOffset.UTC, TimeFormats.Coverage.AS_WRITTEN);

        assertThat(formats.parse("t", text))
                .isEqualTo(Parsed.ok(TimeSpan.of(start.toEpochMilli(), end.toEpochMilli())));
    }

    @Test
    void shouldTryTheFormatsInOrder() {
        var formats = List.of("M/d/yy", "M/d/yyyy", "iso");

        assertThat(instant(formats, "12/01/2006")).isEqualTo("2006-12-01T00:00:00Z");
        assertThat(instant(formats, "12/01/06")).isEqualTo("2006-12-01T00:00:00Z");
        assertThat(instant(formats, "2006-12-01")).isEqualTo("2006-12-01T00:00:00Z");
    }

    @Test
    void shouldUseTheMappingsZoneOnlyWhereTheTextHasNone() {
        var shanghai = TimeFormats.of(List.of("iso"), ZoneId.of("Asia/Shanghai"), null);

        assertThat(end(shanghai, "2021-03-24 08:00:00")).isEqualTo("2021-03-24T00:00:00Z");
        assertThat(end(shanghai, "2021-03-24 08:00:00Z")).isEqualTo("2021-03-24T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2021-03-24T05:40:00Z, 2021-03-24T05:00:00Z, 2021-03-24T05:59:59.999Z",
        "DAY, 2021-03-24T05:40:00Z, 2021-03-24T00:00:00Z, 2021-03-24T23:59:59.999Z",
        "WEEK, 2021-03-24, 2021-03-22T00:00:00Z, 2021-03-28T23:59:59.999Z",
        "MONTH, 2024-02-10, 2024-02-01T00:00:00Z, 2024-02-29T23:59:59.999Z",
        "YEAR, 2021-03-24, 2021-01-01T00:00:00Z, 2021-12-31T23:59:59.999Z"
    })
    void shouldCoverThePeriodAroundTheTime(String period, String text, Instant start, Instant end) {
        var formats = TimeFormats.of(List.of("iso"), ZoneOffset.UTC, Period.valueOf(period));

        assertThat(formats.parse("t", text))
                .isEqualTo(Parsed.ok(TimeSpan.of(start.toEpochMilli(), end.toEpochMilli())));
    }

    @Test
    void shouldCutDaysAtTheZonesMidnightWhenTheClockChanges() {
        var berlin = TimeFormats.of(List.of("iso"), ZoneId.of("Europe/Berlin"), Period.DAY);

        assertThat(end(berlin, "2021-03-28")).isEqualTo("2021-03-28T21:59:59.999Z");
    }

    @Test
    void shouldReadAMonthAsIsoWritesIt() {
        var written = TimeFormats.covering(List.of("iso"), ZoneOffset.UTC, TimeFormats.Coverage.AS_WRITTEN);

        TimeSpan month = ((Parsed.Ok<TimeSpan>) written.parse("when", "2024-02")).value();

        assertThat(Instant.ofEpochMilli(month.first())).isEqualTo("2024-02-01T00:00:00Z");
        assertThat(Instant.ofEpochMilli(month.end())).isEqualTo("2024-02-29T23:59:59.999Z");
    }

    @ParameterizedTest
    @CsvSource({
        "iso, 2021-13",
        "iso, 2021-02-30",
        "iso, 2021-13-01",
        "iso, 2021-03-24T25:00",
        "d/M/yyyy, 31/02/2023",
        "d/M/yyyy, 29/02/2023",
    })
    void shouldSayThatTheCalendarHasNoSuchTime(String format, String text) {
        var formats = TimeFormats.of(List.of(format), ZoneOffset.UTC, null);

        var rejected = (Parsed.Rejected<TimeSpan>) formats.parse("when", text);

        assertThat(rejected.rejection().detail()).isEqualTo("the calendar has no such time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "24.03.2021", "2021-03-24 x"})
    void shouldRefuseWhatIsNoTime(String text) {
        var rejected = (Parsed.Rejected<TimeSpan>) TimeFormats.DEFAULT.parse("when", text);

        assertThat(rejected.rejection().reason()).isEqualTo(Reason.BAD_TIME);
        assertThat(rejected.rejection().field()).isEqualTo("when");
        assertThat(rejected.rejection().detail()).contains("iso");
    }

    @Test
    void shouldRefuseAYearThatWasReadWrongly() {
        var formats = TimeFormats.of(List.of("d-M-y"), ZoneOffset.UTC, null);

        var rejected = (Parsed.Rejected<TimeSpan>) formats.parse("when", "24-03-21");

        assertThat(rejected.rejection().detail()).isEqualTo("the year must lie in 1800..2200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isoo", "HH:mm", "yyyy-bb"})
    void shouldRefuseAPatternThatIsNone(String pattern) {
        assertThatThrownBy(() -> TimeFormat.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant instant(List<String> formats, String text) {
        return end(TimeFormats.of(formats, ZoneOffset.UTC, null), text);
    }

    private static Instant end(TimeFormats formats, String text) {
        return Instant.ofEpochMilli(
                ((Parsed.Ok<TimeSpan>) formats.parse("t", text)).value().end());
    }
}
