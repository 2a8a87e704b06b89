package io.harbinger.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.catalogue.CatalogueReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaneSeriesTest {

    private static final SeriesKey DAY = new SeriesKey("port-call-drop", "");
    private static final SeriesKey WEEK = new SeriesKey("port-call-drop-week", "");
    private static final SeriesKey VOLUME = new SeriesKey("import-volume-drop", "");

    private final PaneSeries series = new PaneSeries(CatalogueReader.builtIn().orThrow());

    @Test
    void shouldPreferTheDaysOfASumOverAWeek() {
        assertThat(series.of(WEEK, Set.of(DAY, WEEK))).isEqualTo(DAY);
        assertThat(series.of(
                        new SeriesKey("port-call-drop-by-type-week", "tanker"),
                        Set.of(new SeriesKey("port-call-drop-by-type", "tanker"), DAY)))
                .isEqualTo(new SeriesKey("port-call-drop-by-type", "tanker"));
    }

    @Test
    void shouldKeepASeriesWithoutSuchDays() {
        assertThat(series.of(WEEK, Set.of(WEEK))).isEqualTo(WEEK);
        assertThat(series.of(VOLUME, Set.of(DAY, WEEK, VOLUME))).isEqualTo(VOLUME);
        assertThat(series.of(DAY, Set.of(DAY, WEEK))).isEqualTo(DAY);
    }
}
