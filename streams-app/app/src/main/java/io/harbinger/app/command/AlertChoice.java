package io.harbinger.app.command;

import io.harbinger.app.alerts.AlertFilter;
import io.harbinger.app.alerts.ListedAlert;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.wire.SubjectKey;
import io.harbinger.yaml.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the open alerts that a user means, or ends the command with those that may have been meant. */
record AlertChoice(List<ListedAlert> open) {

    private static final int NAMED = 5;

    /** Those of a subject: by its key or id, or by a part of its name that only one has; one or more. */
    List<ListedAlert> ofSubject(String subject) {
        return require(subject, alert -> AlertFilter.isOf(alert, subject));
    }

    /** The one with this id, or of the subject with this key, id or part of a name. */
    ListedAlert one(String text) {
        List<ListedAlert> found =
                require(text, alert -> alert.getAlertId().equals(text) || AlertFilter.isOf(alert, text));
        if (found.size() > 1) {
            throw new CommandFailed(
                    ExitCode.FAILURE, text + " may be " + names(found) + ": give the alert's id, or the key");
        }
        return found.get(0);
    }

    /** An alert as a user may name it: the key of its subject, and its own id. */
    static String name(AlertTransition alert) {
        return key(alert) + " (alert " + alert.getAlertId() + ")";
    }

    private List<ListedAlert> require(String text, Predicate<AlertTransition> meant) {
        List<ListedAlert> found =
                open.stream().filter(each -> meant.test(each.alert())).toList();
        if (!found.isEmpty()) {
            return found;
        }
        List<ListedAlert> named = named(text);
        if (named.size() == 1) {
            return named;
        }
        throw new CommandFailed(
                ExitCode.FAILURE,
                named.isEmpty()
                        ? "no alert of " + text + " is open" + others(text)
                        : text + " may be " + names(named) + ": give one of the keys");
    }

    /** Those whose key or name has the text in it. */
    private List<ListedAlert> named(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var part = new AlertFilter(Level.BLUE, Set.of(), text);
        return open.stream()
                .filter(each -> part.test(each.alert())
                        || key(each.alert()).toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }

    /**
     * Subjects that are open, since nobody types the id of an alert from memory: the nearest first where one is near, else as
     * they are listed, the worst first.
     */
    private String others(String text) {
        if (open.isEmpty()) {
            return ", nor any other";
        }
        String hint = Nearest.hint(
                text, open.stream().flatMap(each -> words(each).stream()).toList());
        List<ListedAlert> order = hint.isEmpty() ? open : Nearest.first(text, open, AlertChoice::words);
        List<String> subjects =
                order.stream().map(each -> subject(each.alert())).distinct().toList();
        return hint + " (open are " + first(subjects) + ")";
    }

    /** By which a user may name an alert. */
    private static List<String> words(ListedAlert listed) {
        AlertTransition alert = listed.alert();
        return List.of(key(alert), alert.getSubjectId(), alert.getSubjectName(), alert.getAlertId());
    }

    /** Key and name of a subject. */
    private static String subject(AlertTransition alert) {
        return alert.getSubjectName().equals(alert.getSubjectId())
                ? key(alert)
                : key(alert) + " (" + alert.getSubjectName() + ")";
    }

    private static String names(List<ListedAlert> alerts) {
        return first(alerts.stream().map(each -> name(each.alert())).toList());
    }

    private static String first(List<String> all) {
        int more = all.size() - NAMED;
        return all.stream().limit(NAMED).collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "");
    }

    static String key(AlertTransition alert) {
        return SubjectKey.of(alert);
    }
}
