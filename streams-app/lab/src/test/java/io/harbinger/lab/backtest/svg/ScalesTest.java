package io.harbinger.lab.backtest.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalesTest {

    @Test
    void shouldPutTicksOnRoundValues() {
        assertThat(new Scale(0, 97, 0, 1).ticks(5)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
        assertThat(new Scale(-3, 3, 0, 1).ticks(3)).containsExactly(-2.0, 0.0, 2.0);
        assertThat(new Scale(0, 0, 0, 1).ticks(2)).containsExactly(0.0, 0.5, 1.0);
        assertThat(Scale.label(0.30000000000000004)).isEqualTo("0.3");
        assertThat(List.of(Scale.label(12_500), Scale.label(-2.5e6))).containsExactly("12.5 k", "-2.5 M");
    }

    @Test
    void shouldPutTimesOnTheCalendar() {
        assertThat(labels("2015-01-01T00:00:00Z", "2018-12-31T00:00:00Z", 5))
                .containsExactly("2015", "2016", "2017", "2018");
        assertThat(labels("2015-01-20T00:00:00Z", "2015-02-03T12:00:00Z", 3))
                .containsExactly("20 Jan 2015", "25 Jan", "30 Jan");
        assertThat(labels("2015-12-25T00:00:00Z", "2016-01-08T12:00:00Z", 3))
                .containsExactly("26 Dec 2015", "31 Dec", "5 Jan 2016");
        assertThat(labels("2014-04-10T05:00:00Z", "2014-04-10T12:30:00Z", 6))
                .containsExactly("10 Apr 2014 06:00", "10 Apr 08:00", "10 Apr 10:00", "10 Apr 12:00");
        assertThat(labels("2015-11-15T00:00:00Z", "2016-03-02T00:00:00Z", 4))
                .containsExactly("Dec 2015", "Jan 2016", "Feb 2016", "Mar 2016");
    }

    private static List<String> labels(String from, String to, int most) {
        return new TimeScale(
                        Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli(), 0, 100)
                .ticks(most).stream().map(TimeScale.Tick::label).toList();
    }
}
