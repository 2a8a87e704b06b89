package io.harbinger.domain.score;

import io.harbinger.domain.window.Series;
import java.util.List;

/** Order of a subject's series: catalogue position, then label. */
final class SeriesOrder {

    private SeriesOrder() {}

    /** Index of the series, or −(insertion point) − 1 where it is unknown. */
    static int find(List<Series> series, int position, String label) {
        int low = 0;
        int high = series.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(series.get(middle), position, label);
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

    private static int compare(Series series, int position, String label) {
        int order = Integer.compare(series.position(), position);
        return order != 0 ? order : series.label().compareTo(label);
    }

    /** Index of the closed series whose newest observation is oldest, the first of several. */
    static int stalest(List<Series> series) {
        int stalest = 0;
        for (int i = 1; i < series.size(); i++) {
            if (heard(series.get(i)) < heard(series.get(stalest))) {
                stalest = i;
            }
        }
        return stalest;
    }

    private static long heard(Series series) {
        return series.open().isEmpty() ? series.observed() : Series.FOREVER;
    }
}
