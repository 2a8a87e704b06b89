package io.harbinger.app.report;

import io.harbinger.app.text.PlainText;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The episodes of a run as a table: one row each, with its worst level, how long it lasted, and what drove it. */
public final class RunSummary {

    private static final class Episode {
        private final AlertTransition first;
        private Level worst = Level.NONE;
        private @Nullable Instant end;
        private TransitionKind last = TransitionKind.OPENED;
        private int transitions;
        private AlertTransition peak;

        private Episode(AlertTransition first) {
            this.first = first;
            this.peak = first;
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
            last = transition.getKind();
        }
    }

    private final Map<String, Episode> episodes = new LinkedHashMap<>();
    private int transitions;

    /** Adds a transition; those of one subject come in their order. */
    public void add(AlertTransition transition) {
        transitions++;
        episodes.computeIfAbsent(transition.getAlertId(), id -> new Episode(transition))
                .add(transition);
    }

    public int transitions() {
        return transitions;
    }

    /** The table's lines, header first; one line saying so where there was no episode. */
    public List<String> table() {
        if (episodes.isEmpty()) {
            return List.of("no episode");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("subject", "worst", "onset", "ended", "days", "changes", "main driver at its worst"));
        episodes.values().forEach(episode -> rows.add(row(episode)));
        return align(rows);
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
                end == null ? open(episode.last) : AlertLine.minute(end) + how(episode.last),
                end == null ? "" : days(Duration.between(episode.first.getOnset(), end)),
                Integer.toString(episode.transitions),
                driver);
    }

    private static String open(TransitionKind last) {
        return last == TransitionKind.STALE ? "open, no data" : "open";
    }

    /** How it ended, where not in calm. */
    private static String how(TransitionKind last) {
        return switch (last) {
            case EXPIRED -> ", given up";
            case SUPERSEDED -> ", superseded";
            default -> "";
        };
    }

    private static String days(Duration length) {
        return String.format(Locale.ROOT, "%.1f", length.toMillis() / 86_400_000.0);
    }

    private static List<String> align(Collection<List<String>> rows) {
        int columns = rows.iterator().next().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(row.get(column))
                    .append(" ".repeat(widths[column] - row.get(column).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
