package io.harbinger.lab.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recall of heavy impacts against false episodes. An episode is a run of days at or above the threshold, runs with fewer
 * than {@link #GAP} quiet days between them being one; it is false where it meets no impact's days, widened by
 * {@link #LEAD} and {@link #LAG}; an impact is found where an episode has an alarm day in its widened days.
 */
final class CyPortScorer {
    static final int LEAD = 2;
    static final int LAG = 7;
    static final int GAP = 7;
    private static final double DAYS_PER_YEAR = 365.25;

    /** @param falsePerYear false episodes per port and year */
    record At(double threshold, int found, int heavy, double falsePerYear) {
        double recall() {
            return found / (double) heavy;
        }
    }

    private CyPortScorer() {}

    /** The largest recall with at most {@code budget} false episodes per port-year. */
    static At best(List<CyPortCorpus.Port> ports, List<double[]> scores, double budget) {
        double[] all = scores.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(s -> s > 0)
                .sorted()
                .toArray();
        int low = 0;
        int high = all.length - 1;
        At best = at(ports, scores, Double.POSITIVE_INFINITY);
        while (low <= high) {
            int middle = (low + high) >>> 1;
            At here = at(ports, scores, all[middle]);
            if (here.falsePerYear() <= budget) {
                best = here;
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return best;
    }

    static At at(List<CyPortCorpus.Port> ports, List<double[]> scores, double threshold) {
        int found = 0;
        int heavy = 0;
        int wrong = 0;
        double days = 0;
        for (int p = 0; p < ports.size(); p++) {
            CyPortCorpus.Port port = ports.get(p);
            double[] ofPort = scores.get(p);
            days += ofPort.length;
            for (DayRange episode : episodes(ofPort, threshold)) {
                wrong += port.impacts().stream().anyMatch(i -> widened(i.days()).meets(episode)) ? 0 : 1;
            }
            for (CyPortCorpus.Impact impact : port.impacts()) {
                if (impact.heavy()) {
                    heavy++;
                    found += alarmed(ofPort, widened(impact.days()), threshold) ? 1 : 0;
                }
            }
        }
        return new At(threshold, found, heavy, wrong / (days / DAYS_PER_YEAR));
    }

    static List<DayRange> episodes(double[] scores, double threshold) {
        List<DayRange> episodes = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] < threshold) {
                continue;
            }
            if (first >= 0 && i - last > GAP) {
                episodes.add(new DayRange(first, last));
                first = -1;
            }
            first = first < 0 ? i : first;
            last = i;
        }
        if (first >= 0) {
            episodes.add(new DayRange(first, last));
        }
        return episodes;
    }

    static DayRange widened(DayRange days) {
        return new DayRange(Math.max(0, days.first() - LEAD), days.last() + LAG);
    }

    private static boolean alarmed(double[] scores, DayRange days, double threshold) {
        for (int i = days.first(); i <= Math.min(days.last(), scores.length - 1); i++) {
            if (scores[i] >= threshold) {
                return true;
            }
        }
        return false;
    }
}
