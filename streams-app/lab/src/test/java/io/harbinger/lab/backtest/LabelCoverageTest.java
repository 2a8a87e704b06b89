package io.harbinger.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.testing.pipeline.Catalogues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Labels that meet no data make no figures, and a misspelt subject is named. */
class LabelCoverageTest {

    @Test
    void shouldNameALabelledSubjectWithoutDataAndTheNearestOneThatHasSome() {
        LabelCoverage coverage = coverage(LabelFormat.WINDOWS, List.of("suezz", "suez"), List.of("suez", "malacca"));

        assertThat(coverage.isNone()).isFalse();
        assertThat(coverage.notes()).containsExactly("1 labelled subject has no data: 'suezz' (did you mean 'suez'?)");
    }

    @Test
    void shouldGuessNothingFromACorpusOfWhichAPartIsReplayed() {
        assertThat(coverage(LabelFormat.CYPORT, List.of("12", "13"), List.of("12"))
                        .notes())
                .containsExactly("1 labelled subject has no data: '13'");
    }

    @Test
    void shouldSayWhatThereIsWhereLabelsCoverNothing() {
        LabelCoverage coverage =
                coverage(LabelFormat.WINDOWS, List.of("a", "b", "c", "d", "e", "f", "g"), List.of("shanghai", "suez"));

        assertThat(coverage.isNone()).isTrue();
        assertThat(coverage.notes())
                .containsExactly(
                        "7 labelled subjects have no data: 'a', 'b', 'c', 'd', 'e' and 2 more",
                        "the labels cover nothing of the input: its subjects are shanghai, suez");
    }

    @Test
    void shouldHaveNothingToSayWhereAllIsWell() {
        assertThat(coverage(LabelFormat.WINDOWS, List.of("suez"), List.of("suez"))
                        .notes())
                .isEmpty();
    }

    private static LabelCoverage coverage(LabelFormat format, List<String> labelled, List<String> withData) {
        List<Window> windows = labelled.stream().map(LabelCoverageTest::window).toList();
        var result = new Result(
                Catalogues.shipped(),
                new RunVolume(1, 0, 1, 0),
                new Result.Period(0, 10, 1),
                List.of(),
                List.of(),
                Optional.empty(),
                windows.stream()
                        .map(window -> new WindowFinding(
                                window,
                                null,
                                withData.contains(window.subject()),
                                null,
                                Level.NONE,
                                Level.NONE,
                                List.of()))
                        .toList(),
                0,
                List.of(),
                withData.stream().map(LabelCoverageTest::figures).toList(),
                List.of(),
                new Result.Charts(List.of(), List.of(), List.of(), List.of()));
        return new LabelCoverage(new Labels(format, windows, Map.of()), result);
    }

    private static Window window(String subject) {
        return new Window(subject, "storm", 0, 1, 0, 1, Level.BLUE, true, "");
    }

    private static SubjectFigures figures(String id) {
        return new SubjectFigures(new NamedSubject(new Subject(SubjectType.NODE, id), id, null), 1, 0, 0, 0, 0, 0);
    }
}
