package io.harbinger.lab.backtest;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Selection;
import java.util.Set;

/**
 * Which series shows when something happened. A window of several panes, such as the sum of a week, has its lowest value
 * days after the lowest day, outside the time that is labelled; the same measure pane by pane has it within.
 */
final class PaneSeries {

    private final Catalogue catalogue;

    PaneSeries(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The series of the same measure over single panes, where it is one of {@code known}; else the series itself. */
    SeriesKey of(SeriesKey series, Set<SeriesKey> known) {
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.id().equals(series.indicator())
                        && indicator.windowing().panes() > 1)
                .flatMap(summed -> catalogue.indicators().stream().filter(other -> isPaneOf(other, summed)))
                .map(other -> new SeriesKey(other.id(), series.series()))
                .filter(known::contains)
                .findFirst()
                .orElse(series);
    }

    private static boolean isPaneOf(Indicator other, Indicator summed) {
        return other.windowing().panes() == 1
                && other.windowing().pane().equals(summed.windowing().pane())
                && measured(other.selection()).equals(measured(summed.selection()));
    }

    /** What is measured, by whatever feed. */
    private static Selection measured(Selection selection) {
        return new Selection(
                selection.subject(),
                selection.source(),
                selection.match(),
                selection.measure(),
                selection.value(),
                selection.over(),
                selection.per(),
                selection.category(),
                selection.latestPer());
    }
}
