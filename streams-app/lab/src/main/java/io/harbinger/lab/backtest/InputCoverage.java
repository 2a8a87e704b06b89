package io.harbinger.lab.backtest;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.score.Interval;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.source.InputFile;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceItem;
import io.harbinger.source.file.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether any label meets the input, told from its events before anything is replayed. Nothing more is read than it takes
 * to find the first label that does. Where it is close the replay decides, for what is judged reaches beyond the events.
 */
public final class InputCoverage {

    private static final long CLOSE = Duration.ofDays(62).toMillis();

    private final Labels labels;
    private final Map<String, List<Window>> wanted;
    private final Map<String, Interval> subjects = new HashMap<>();
    private boolean isMet;

    private InputCoverage(Labels labels) {
        this.labels = labels;
        this.wanted =
                labels.windows().stream().filter(Window::required).collect(Collectors.groupingBy(Window::subject));
        this.isMet = wanted.isEmpty();
    }

    /**
     * Reads the files up to the first label met.
     *
     * @param stopped ends the reading, as if one were met
     */
    public static InputCoverage of(SourceFormat format, List<InputFile> files, Labels labels, BooleanSupplier stopped) {
        var coverage = new InputCoverage(labels);
        for (InputFile file : files) {
            coverage.read(format, file, stopped);
        }
        return coverage;
    }

    private void read(SourceFormat format, InputFile file, BooleanSupplier stopped) {
        Queue<SourceItem> read = new ArrayDeque<>();
        try (InputStream in = file.open(count -> {})) {
            RowSource rows = Sources.rows(format, file, in);
            boolean more = true;
            while (more && !isMet) {
                more = rows.readInto(read) && !stopped.getAsBoolean();
                read.forEach(this::add);
                read.clear();
            }
            isMet |= stopped.getAsBoolean();
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
    }

    private void add(SourceItem item) {
        if (item instanceof SourceItem.Accepted accepted && !accepted.isWithdrawal()) {
            Event event = accepted.event();
            add(event.key(), event);
            add(event instanceof LogisticsEvent logistics ? logistics.route().lane() : null, event);
        }
    }

    private void add(@Nullable String subject, Event event) {
        if (subject == null) {
            return;
        }
        var own = new Interval(Math.min(event.time(), event.time() + 1 - event.period()), event.time() + 1);
        Interval all = subjects.merge(
                subject, own, (a, b) -> new Interval(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
        var around = new Interval(all.from() - CLOSE, all.to() + CLOSE);
        isMet |= wanted.getOrDefault(subject, List.of()).stream().anyMatch(window -> window.meets(around));
    }

    /** Whether no label meets the input, and there is something in it: what is empty is told by a replay. */
    public boolean isNone() {
        return !isMet && !subjects.isEmpty();
    }

    /** Why none does, one line each. */
    public List<String> notes() {
        var coverage = new LabelCoverage(labels, subjects.keySet(), isNone());
        List<String> notes = new ArrayList<>(coverage.notes());
        new TreeMap<>(subjects)
                .entrySet().stream()
                        .filter(known -> wanted.containsKey(known.getKey()))
                        .findFirst()
                        .ifPresent(known -> notes.add("the data of '" + known.getKey() + "' are of "
                                + days(known.getValue()) + ", its labels of "
                                + days(span(wanted.getOrDefault(known.getKey(), List.of())))));
        return notes;
    }

    private static Interval span(List<Window> windows) {
        return new Interval(
                windows.stream().mapToLong(Window::start).min().orElseThrow(),
                windows.stream().mapToLong(Window::end).max().orElseThrow());
    }

    private static String days(Interval span) {
        return LabelCoverage.day(span.from()) + " to " + LabelCoverage.day(span.to() - 1);
    }
}
