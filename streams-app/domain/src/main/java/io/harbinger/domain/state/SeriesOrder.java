package io.harbinger.domain.state;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.Series;
import java.util.List;

/** Where series stand under a catalogue: in the order of their indicators, then of their labels. */
final class SeriesOrder {

    private SeriesOrder() {}

    static int compare(int position, Series series, int otherPosition, String otherLabel) {
        int order = Integer.compare(position, otherPosition);
        return order != 0 ? order : series.label().compareTo(otherLabel);
    }

    /** Inserts a series into the first {@code size} of a sorted array, mostly at its end. */
    static void insert(Series[] sorted, int[] positions, int size, Series series, int position) {
        int at = size;
        while (at > 0 && compare(positions[at - 1], sorted[at - 1], position, series.label()) > 0) {
            sorted[at] = sorted[at - 1];
            positions[at] = positions[at - 1];
            at--;
        }
        sorted[at] = series;
        positions[at] = position;
    }

    /** Index of a series among the first {@code size} of a sorted array, or −(insertion point) − 1. */
    static int find(Series[] sorted, int[] positions, int size, int position, String label) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(positions[middle], sorted[middle], position, label);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /**
     * Position of an indicator in the catalogue; −1 where it has none of this id.
     *
     * @param from where to begin looking; it goes on at the start of the catalogue
     */
    static int position(Catalogue catalogue, String id, int from) {
        List<Indicator> indicators = catalogue.indicators();
        int position = from;
        for (int left = indicators.size(); left > 0; left--) {
            if (indicators.get(position).id().equals(id)) {
                return position;
            }
            position = position + 1 == indicators.size() ? 0 : position + 1;
        }
        return -1;
    }
}
