package io.harbinger.lab.backtest;

import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.yaml.Nearest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which labels the data of a run can say nothing about. */
public final class LabelCoverage {

    private static final int NAMED = 5;

    private final Labels labels;
    private final boolean isNone;
    private final List<String> subjects;

    public LabelCoverage(Labels labels, Result result) {
        this(
                labels,
                result.subjects().stream()
                        .map(figures -> figures.namedSubject().subject().id())
                        .toList(),
                !result.windows().isEmpty()
                        && result.uncovered() == result.windows().size());
    }

    /**
     * Of labels on such data.
     *
     * @param subjects ids of those that have data
     * @param isNone whether no window that must be found meets the data
     */
    LabelCoverage(Labels labels, Collection<String> subjects, boolean isNone) {
        this.labels = labels;
        this.isNone = isNone;
        this.subjects = subjects.stream().distinct().sorted().toList();
    }

    /** Whether there are windows to find, and not one of them meets the data: recall is no figure then. */
    public boolean isNone() {
        return isNone;
    }

    static String day(long millis) {
        return Instant.ofEpochMilli(millis)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    /** What a reader of the figures should know, one line each; empty where every labelled subject has data. */
    public List<String> notes() {
        List<String> lines = new ArrayList<>();
        List<String> unknown = unknown();
        if (!unknown.isEmpty()) {
            lines.add((unknown.size() == 1
                            ? "1 labelled subject has no data: "
                            : unknown.size() + " labelled subjects have no data: ")
                    + named(unknown.stream().map(this::withNearest).toList()));
        }
        if (isNone()) {
            lines.add("the labels cover nothing of the input: its subjects are " + named(subjects));
        }
        return lines;
    }

    private List<String> unknown() {
        return labels.windows().stream()
                .map(Window::subject)
                .distinct()
                .filter(subject -> !subjects.contains(subject))
                .sorted()
                .toList();
    }

    /** Only a file that a person wrote has misspelt ids; those of a corpus may name more than what was replayed. */
    private String withNearest(String subject) {
        String nearest = labels.format() == LabelFormat.WINDOWS ? Nearest.of(subject, subjects) : null;
        return "'" + subject + "'" + (nearest == null ? "" : " (did you mean '" + nearest + "'?)");
    }

    private static String named(List<String> all) {
        return all.isEmpty()
                ? "none"
                : all.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "");
    }
}
