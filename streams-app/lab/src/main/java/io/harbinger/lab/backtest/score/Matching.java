package io.harbinger.lab.backtest.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alarms of one subject against the windows of that subject.
 *
 * <p>A window is hit when an alarm is on at some instant of its match window; it is detected at the first such instant.
 * An alarm is true when it hits a window that must be found, false when it meets no window at all, and otherwise neither:
 * it is explained by a window that need not be found.
 *
 * @param hits for each window, in order; null where it was missed
 * @param verdicts for each alarm, in order
 */
public record Matching(List<@Nullable Hit> hits, List<Verdict> verdicts) {

    /**
     * The detection of a window.
     *
     * @param at when, epoch milliseconds
     * @param alreadyActive whether the alarm was on before the match window began: the hit is then no new alert
     * @param alarm position of the alarm
     */
    public record Hit(long at, boolean alreadyActive, int alarm) {}

    public enum Verdict {
        TRUE,
        FALSE,
        IGNORED
    }

    /**
     * Matches.
     *
     * @param alarms for each alarm the spans in which it is on, in order of time
     */
    public static Matching of(List<List<Interval>> alarms, List<Window> windows) {
        List<@Nullable Hit> hits = new ArrayList<>(windows.size());
        Verdict[] verdicts = new Verdict[alarms.size()];
        Arrays.fill(verdicts, Verdict.FALSE);
        for (Window window : windows) {
            Hit first = null;
            for (int alarm = 0; alarm < alarms.size(); alarm++) {
                Hit hit = hit(alarms.get(alarm), window, alarm);
                if (hit != null) {
                    verdicts[alarm] = better(verdicts[alarm], window.required());
                    first = first == null || hit.at() < first.at() ? hit : first;
                }
            }
            hits.add(first);
        }
        return new Matching(hits, List.of(verdicts));
    }

    private static Verdict better(Verdict before, boolean required) {
        return required || before == Verdict.TRUE ? Verdict.TRUE : Verdict.IGNORED;
    }

    private static @Nullable Hit hit(List<Interval> alarm, Window window, int position) {
        for (Interval span : alarm) {
            if (window.meets(span)) {
                return new Hit(Math.max(span.from(), window.from()), span.from() < window.from(), position);
            }
        }
        return null;
    }
}
