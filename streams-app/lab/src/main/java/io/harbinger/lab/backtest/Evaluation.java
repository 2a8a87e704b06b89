package io.harbinger.lab.backtest;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Episode;
import io.harbinger.lab.backtest.score.Interval;
import io.harbinger.lab.backtest.score.LevelMatching;
import io.harbinger.lab.backtest.score.LevelTime;
import io.harbinger.lab.backtest.score.Matching;
import io.harbinger.lab.backtest.score.Matching.Hit;
import io.harbinger.lab.backtest.score.Matching.Verdict;
import io.harbinger.lab.backtest.score.Shared;
import io.harbinger.lab.backtest.score.Track;
import io.harbinger.lab.backtest.score.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evidence of one subject, matched with its labelled windows at BLUE and above. */
final class Evaluation {

    private final SubjectEvidence evidence;
    private final Track track;
    private final List<Integer> covered;
    private final Matching matching;

    /** @param shared what the subject has of its region, or of its nodes where it is one */
    Evaluation(SubjectEvidence evidence, Shared shared) {
        this.evidence = evidence;
        var watched = new Interval(evidence.first(), evidence.last());
        this.covered = IntStream.range(0, evidence.windows().size())
                .filter(i -> evidence.windows().get(i).meets(watched))
                .boxed()
                .toList();
        this.track = new Track(
                evidence.first(),
                evidence.last(),
                evidence.episodes().all(),
                evidence.scores(),
                covered.stream().map(evidence.windows()::get).toList(),
                shared);
        this.matching = LevelMatching.of(Level.BLUE, track.episodes(), track);
    }

    SubjectEvidence evidence() {
        return evidence;
    }

    Track track() {
        return track;
    }

    /** The outcome of every window, in order. */
    List<WindowFinding> findings() {
        List<WindowFinding> findings = new ArrayList<>();
        for (int i = 0; i < evidence.windows().size(); i++) {
            int position = covered.indexOf(i);
            Hit hit = position < 0 ? null : matching.hits().get(position);
            findings.add(finding(evidence.windows().get(i), i, position >= 0, hit));
        }
        return findings;
    }

    private WindowFinding finding(Window window, int index, boolean isCovered, @Nullable Hit hit) {
        Level first = hit == null ? Level.NONE : peak(hit.at(), hit.at() + 1);
        return new WindowFinding(
                window,
                evidence.namedSubject(),
                isCovered,
                hit,
                first,
                peak(window.from(), window.to() + 1),
                evidence.peak(index));
    }

    /** The highest level notified in a time, its end exclusive, of the subject or of its region. */
    private Level peak(long from, long to) {
        return Stream.concat(track.episodes().stream(), track.shared().lent().stream())
                .flatMap(episode -> LevelRun.of(episode).stream())
                .filter(run -> run.span().within(from, to) > 0)
                .map(LevelRun::level)
                .max(Level::compareTo)
                .orElse(Level.NONE);
    }

    List<LevelRun> levels() {
        return track.episodes().stream()
                .flatMap(episode -> LevelRun.of(episode).stream())
                .toList();
    }

    List<Episode> falseEpisodes() {
        return IntStream.range(0, track.episodes().size())
                .filter(i -> matching.verdicts().get(i) == Verdict.FALSE)
                .mapToObj(track.episodes()::get)
                .toList();
    }

    SubjectFigures figures() {
        List<WindowFinding> required = findings().stream()
                .filter(finding -> finding.covered() && finding.window().required())
                .toList();
        return new SubjectFigures(
                evidence.namedSubject(),
                track.years(),
                required.size(),
                (int) required.stream().filter(finding -> finding.hit() != null).count(),
                track.episodes().size(),
                falseEpisodes().size(),
                LevelTime.atLeast(track, Level.BLUE) / (double) (track.to() - track.from()));
    }
}
