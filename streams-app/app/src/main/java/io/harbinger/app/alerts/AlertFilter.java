package io.harbinger.app.alerts;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.wire.SubjectKey;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are shown.
 *
 * @param lowest level; a transition counts that reaches it or leaves it
 * @param types of subject; all where empty
 * @param subject typed key or id, or a part of the name in any case; null for all
 */
public record AlertFilter(
        Level lowest, Set<SubjectType> types, @Nullable String subject) implements Predicate<AlertTransition> {

    public AlertFilter {
        types = Set.copyOf(types);
    }

    /** Whether it leaves no alert out. */
    public boolean isAll() {
        return types.isEmpty() && subject == null && lowest.compareTo(Level.BLUE) <= 0;
    }

    @Override
    public boolean test(AlertTransition alert) {
        return (reaches(alert.getLevel()) || reaches(alert.getPreviousLevel()))
                && (types.isEmpty() || types.contains(alert.getSubjectType()))
                && (subject == null || concerns(alert, subject));
    }

    /** Whether an open alert is of the level; what it was before is past. */
    public boolean testOpen(AlertTransition alert) {
        return reaches(alert.getLevel()) && test(alert);
    }

    private boolean reaches(Level level) {
        return level.compareTo(lowest) >= 0;
    }

    private static boolean concerns(AlertTransition alert, String subject) {
        return isOf(alert, subject)
                || contains(alert.getSubjectName(), subject)
                || (alert.getSubjectNameZh() != null && contains(alert.getSubjectNameZh(), subject));
    }

    /** Whether an alert is of the subject with this id or typed key, or has this key among alerts. */
    public static boolean isOf(AlertTransition alert, String subject) {
        return alert.getSubjectId().equals(subject)
                || SubjectKey.of(alert.getSubjectType(), alert.getSubjectId()).equals(subject)
                || SubjectKey.of(alert).equals(subject);
    }

    private static boolean contains(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
