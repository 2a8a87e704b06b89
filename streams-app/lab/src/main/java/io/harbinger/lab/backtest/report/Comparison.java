package io.harbinger.lab.backtest.report;

import io.harbinger.domain.subject.Subject;
import io.harbinger.lab.backtest.NamedSubject;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.SubjectFigures;
import io.harbinger.lab.backtest.WindowFinding;
import io.harbinger.lab.backtest.score.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two runs over the same input.
 *
 * @param gained windows that only the second run hit
 * @param lost windows that only the first run hit
 * @param earlier windows hit by both, by the second run earlier
 * @param later by the second run later
 * @param alarms subjects with another number of false episodes, the largest change first
 * @param catalogue what differs between the catalogues, a line each
 */
record Comparison(
        List<WindowFinding> gained,
        List<WindowFinding> lost,
        int earlier,
        int later,
        List<AlarmChange> alarms,
        List<String> catalogue) {

    /** False episodes of a subject in the first run and in the second. */
    public record AlarmChange(NamedSubject namedSubject, int before, int after) {}

    static Comparison of(Result first, Result second) {
        Map<Window, WindowFinding> others = new HashMap<>();
        second.windows().forEach(finding -> others.put(finding.window(), finding));
        List<WindowFinding> gained = new ArrayList<>();
        List<WindowFinding> lost = new ArrayList<>();
        int earlier = 0;
        int later = 0;
        for (WindowFinding finding : first.windows()) {
            WindowFinding other = others.get(finding.window());
            Long before = finding.delay();
            Long after = other == null ? null : other.delay();
            if (before == null && after != null) {
                gained.add(other);
            } else if (before != null && after == null) {
                lost.add(finding);
            } else if (before != null && after != null) {
                earlier += after < before ? 1 : 0;
                later += after > before ? 1 : 0;
            }
        }
        return new Comparison(
                gained,
                lost,
                earlier,
                later,
                alarms(first, second),
                CatalogueDiff.of(first.catalogue(), second.catalogue()));
    }

    private static List<AlarmChange> alarms(Result first, Result second) {
        Map<Subject, SubjectFigures> before = new HashMap<>();
        first.subjects().forEach(figures -> before.put(figures.namedSubject().subject(), figures));
        List<AlarmChange> changes = new ArrayList<>();
        for (SubjectFigures figures : second.subjects()) {
            @Nullable SubjectFigures old = before.get(figures.namedSubject().subject());
            int was = old == null ? 0 : old.falseEpisodes();
            if (was != figures.falseEpisodes()) {
                changes.add(new AlarmChange(figures.namedSubject(), was, figures.falseEpisodes()));
            }
        }
        changes.sort(Comparator.comparingInt((AlarmChange change) -> Math.abs(change.after() - change.before()))
                .reversed()
                .thenComparing(change -> change.namedSubject().name()));
        return changes;
    }
}
