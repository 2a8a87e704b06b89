package io.harbinger.app.report;

import io.harbinger.app.text.PlainText;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Alerts for a reader, without those that only repeat what the alert of a feed says: while it is open, openings and
 * rises that rest on its feed alone are counted behind it. Nothing that ends an alert is left out.
 */
public final class FeedFold {

    private static final int NAMED = 5;

    /** An alert of a feed while it is open. */
    private static final class Episode {

        private final AlertTransition opened;
        private Instant end = Instant.MAX;
        private final TreeSet<String> subjects = new TreeSet<>();

        private Episode(AlertTransition opened) {
            this.opened = opened;
        }

        private boolean covers(Instant time) {
            return !time.isBefore(opened.getDetectedAt()) && time.isBefore(end);
        }
    }

    private final Map<String, List<Episode>> episodes = new HashMap<>();

    private FeedFold() {}

    /** Of all alerts of a run, those of one subject in their order. */
    public static FeedFold of(List<AlertTransition> alerts) {
        var fold = new FeedFold();
        alerts.stream()
                .filter(alert -> alert.getSubjectType() == SubjectType.FEED)
                .forEach(fold::addOfFeed);
        alerts.forEach(alert -> {
            Episode episode = fold.episode(alert);
            if (episode != null) {
                episode.subjects.add(alert.getSubjectId());
            }
        });
        return fold;
    }

    private void addOfFeed(AlertTransition alert) {
        List<Episode> known = episodes.computeIfAbsent(alert.getSubjectId(), any -> new ArrayList<>());
        if (alert.getKind() == TransitionKind.OPENED) {
            known.add(new Episode(alert));
        } else if (alert.getLevel() == Level.NONE && !known.isEmpty()) {
            known.get(known.size() - 1).end = alert.getDetectedAt();
        }
    }

    /** The alert of a feed that says what an alert says; null where none does. */
    private @Nullable Episode episode(AlertTransition alert) {
        String feed = alert.getFeed();
        boolean rises = alert.getKind() == TransitionKind.OPENED || alert.getKind() == TransitionKind.ESCALATED;
        if (feed == null || !rises || alert.getSubjectType() == SubjectType.FEED) {
            return null;
        }
        return episodes.getOrDefault(feed, List.of()).stream()
                .filter(episode -> episode.covers(alert.getDetectedAt()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the alert of a feed says it already. */
    public boolean isFolded(AlertTransition alert) {
        return episode(alert) != null;
    }

    /** What to say behind the opening of a feed's alert; null for any other alert, and where nothing hangs on it. */
    @SuppressWarnings("ReferenceEquality") // the very alert that opened it, not one that is equal
    public @Nullable String after(AlertTransition alert) {
        return episodes.getOrDefault(alert.getSubjectId(), List.of()).stream()
                .filter(episode -> episode.opened == alert && !episode.subjects.isEmpty())
                .map(episode -> text(alert.getSubjectId(), episode.subjects))
                .findFirst()
                .orElse(null);
    }

    private static String text(String feed, SortedSet<String> subjects) {
        List<String> named = subjects.stream().limit(NAMED).toList();
        int more = subjects.size() - named.size();
        return PlainText.of(String.format(
                Locale.ROOT,
                "    alerts of %,d subjects rest on feed %s alone and follow from it: %s%s",
                subjects.size(),
                feed,
                String.join(", ", named),
                more == 0 ? "" : String.format(Locale.ROOT, " and %,d more", more)));
    }
}
