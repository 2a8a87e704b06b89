package io.harbinger.app.report;

import io.harbinger.app.text.Columns;
import io.harbinger.app.text.PlainText;
import io.harbinger.app.text.TextTable;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The episodes of a run as a table: one row each, with its worst level, how long it lasted, and what drove it. */
public final class RunSummary {

    private static final class Episode {
        private final AlertTransition first;
        private Level worst = Level.NONE;
        private @Nullable Instant end;
        private int transitions;
        private AlertTransition peak;
        private AlertTransition last;

        private Episode(AlertTransition first) {
            this.first = first;
            this.peak = first;
            this.last = first;
        }

        private void add(AlertTransition transition) {
            transitions++;
            if (transition.getLevel().compareTo(worst) > 0) {
                worst = transition.getLevel();
                peak = transition;
            }
            switch (transition.getKind()) {
                case CLEARED, SUPERSEDED, EXPIRED -> end = transition.getDetectedAt();
                default -> end = null;
            }
            last = transition;
        }
    }

    private static final int SUBJECT = 34;
    private static final int DRIVER = 26;

    private static final Comparator<Episode> WORST_FIRST = Comparator.comparing((Episode episode) -> episode.worst)
            .reversed()
            .thenComparing(
                    episode -> Objects.requireNonNullElse(episode.peak.getScore(), 0.0), Comparator.reverseOrder())
            .thenComparing(episode -> episode.first.getOnset());

    private final Map<String, Episode> episodes = new LinkedHashMap<>();
    private int transitions;

    /** Adds a transition; those of one subject come in their order. */
    public void add(AlertTransition transition) {
        transitions++;
        episodes.computeIfAbsent(transition.getAlertId(), id -> new Episode(transition))
                .add(transition);
    }

    /** Counts a transition of an episode that is told elsewhere, and not listed. */
    public void leaveOut() {
        transitions++;
    }

    /** All of them, with those left out. */
    public int transitions() {
        return transitions;
    }

    /** The table's lines, header first; one line saying so where there was no episode. */
    public List<String> table() {
        return table(List.copyOf(episodes.values()), RunSummary::row);
    }

    /**
     * The worst episodes alone, and how many more there are: highest level first, of one level the highest score.
     *
     * @param rows most episodes shown
     * @param columns that a line may take; {@link Columns#UNBOUNDED} where nothing is cut
     */
    public List<String> worst(int rows, LevelStyle style, int columns) {
        List<Episode> shown =
                episodes.values().stream().sorted(WORST_FIRST).limit(rows).toList();
        List<String> lines = new ArrayList<>();
        List<String> plain = table(shown, columns == Columns.UNBOUNDED ? RunSummary::row : RunSummary::narrowRow);
        lines.add(plain.get(0));
        for (int i = 0; i < shown.size(); i++) {
            lines.add(style.paint(shown.get(i).worst, Columns.cut(plain.get(i + 1), columns)));
        }
        if (episodes.size() > rows) {
            lines.add(String.format(Locale.ROOT, "and %,d more", episodes.size() - rows));
        }
        return lines;
    }

    private static List<String> table(List<Episode> shown, Function<Episode, List<String>> row) {
        if (shown.isEmpty()) {
            return List.of("no episode");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("subject", "worst", "onset", "ended", "days", "changes", "main driver at its worst"));
        shown.forEach(episode -> rows.add(row.apply(episode)));
        return TextTable.align(rows);
    }

    /** With room for the other columns within a line. */
    private static List<String> narrowRow(Episode episode) {
        var row = new ArrayList<>(row(episode));
        row.set(0, Columns.cut(row.get(0), SUBJECT));
        row.set(row.size() - 1, Columns.cut(row.get(row.size() - 1), DRIVER));
        return row;
    }

    private static List<String> row(Episode episode) {
        Instant end = episode.end;
        String driver = episode.peak.getDrivers().stream()
                .filter(Driver::getAlerting)
                .map(Driver::getIndicatorName)
                .map(PlainText::of)
                .findFirst()
                .orElse("");
        return List.of(
                PlainText.of(episode.first.getSubjectName()),
                episode.worst.name(),
                AlertLine.minute(episode.first.getOnset()),
                end == null ? open(episode.last.getKind()) : AlertLine.minute(end) + how(episode.last),
                end == null ? "" : days(Duration.between(episode.first.getOnset(), end)),
                Integer.toString(episode.transitions),
                driver);
    }

    private static String open(TransitionKind last) {
        return last == TransitionKind.STALE ? "open, no data" : "open";
    }

    /** How it ended, where not in calm. */
    private static String how(AlertTransition last) {
        return switch (last.getKind()) {
            case EXPIRED -> ", " + (last.getReason() == null ? "given up" : PlainText.of(last.getReason()));
            case SUPERSEDED -> ", superseded";
            default -> "";
        };
    }

    private static String days(Duration length) {
        return String.format(Locale.ROOT, "%.1f", length.toMillis() / 86_400_000.0);
    }
}
