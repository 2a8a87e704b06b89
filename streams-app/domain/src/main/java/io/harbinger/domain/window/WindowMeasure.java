package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * A measure of what the panes of a window hold together: they are merged, a number is taken of them, and that number is
 * judged against the history.
 */
final class WindowMeasure<A extends Accumulator> implements MeasureStrategy {

    /** The number, from the content of a window and its length in milliseconds; NaN where it is undefined. */
    @FunctionalInterface
    interface Formula<A> {
        double value(A content, long windowMillis);
    }

    private final Class<A> kind;
    private final A empty;
    /** What a pane holds before its first observation. */
    private final Accumulator emptyPane;

    private final BinaryOperator<A> merge;
    private final Formula<A> formula;

    private WindowMeasure(Class<A> kind, A empty, BinaryOperator<A> merge, Formula<A> formula) {
        this(kind, empty, empty, merge, formula);
    }

    private WindowMeasure(Class<A> kind, A empty, Accumulator emptyPane, BinaryOperator<A> merge, Formula<A> formula) {
        this.kind = kind;
        this.empty = empty;
        this.emptyPane = emptyPane;
        this.merge = merge;
        this.formula = formula;
    }

    static MeasureStrategy ofTotals(Formula<Totals> formula) {
        return new WindowMeasure<>(Totals.class, Totals.EMPTY, Totals::plus, formula);
    }

    static MeasureStrategy ofMoments(Formula<Moments> formula) {
        return new WindowMeasure<>(Moments.class, Moments.EMPTY, Moments::plus, formula);
    }

    static MeasureStrategy ofExtent(Formula<Extent> formula) {
        return new WindowMeasure<>(Extent.class, Extent.EMPTY, Extent::plus, formula);
    }

    static MeasureStrategy ofSketch(Formula<LogSketch> formula) {
        return new WindowMeasure<>(LogSketch.class, LogSketch.EMPTY, LogSketch::plus, formula);
    }

    static MeasureStrategy ofCategories(Formula<Categories> formula) {
        return new WindowMeasure<>(Categories.class, Categories.EMPTY, Categories::plus, formula);
    }

    /** The same measure of the newest observation of each key. */
    WindowMeasure<A> ofNewest() {
        return new WindowMeasure<>(kind, empty, Newest.over(empty), merge, formula);
    }

    @Override
    public Accumulator empty() {
        return emptyPane;
    }

    @Override
    public Measured measure(Indicator indicator, ClosedState state, Pane pane) {
        long end = state.closed();
        long start =
                indicator.windowing().pane().plus(end, -indicator.windowing().panes());
        A content = merged(state.newest(indicator.windowing()));
        double value = formula.value(content, end - start);
        boolean known =
                Double.isFinite(value) && (content.samples() > 0 || state.countsEmptyPanes(indicator.windowing()));
        return known
                ? WindowJudge.judge(indicator, state, pane.start(), value, content.samples())
                : WindowJudge.skip(indicator, state);
    }

    /** What the panes hold together. */
    A merged(List<Pane> panes) {
        A content = empty;
        SortedMap<String, Newest.Entry> newest = new TreeMap<>();
        for (Pane pane : panes) {
            if (pane.content() instanceof Newest keyed) {
                keyed.mergeInto(newest);
                content = merge.apply(content, kind.cast(keyed.others()));
            } else {
                content = merge.apply(content, kind.cast(pane.content()));
            }
        }
        return newest.isEmpty() ? content : kind.cast(Newest.plusAll(content, newest));
    }

    /** The measure over panes that together are {@code windowMillis} long. */
    double value(List<Pane> panes, long windowMillis) {
        return formula.value(merged(panes), windowMillis);
    }
}
