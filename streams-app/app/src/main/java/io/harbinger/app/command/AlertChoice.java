package io.harbinger.app.command;

import io.harbinger.app.alerts.AlertFilter;
import io.harbinger.app.alerts.ListedAlert;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.wire.SubjectKey;
import io.harbinger.yaml.Nearest;
import java.util.ArrayList;
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

    /** The nearest, and the worst that are open. */
    private String others(String text) {
        return open.isEmpty() ? ", nor any other" : Nearest.hint(text, words()) + " (open are " + names(open) + ")";
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        open.forEach(each -> words.addAll(List.of(
                key(each.alert()), each.alert().getSubjectId(), each.alert().getAlertId())));
        return words;
    }

    private static String names(List<ListedAlert> alerts) {
        int more = alerts.size() - NAMED;
        return alerts.stream().limit(NAMED).map(each -> name(each.alert())).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    static String key(AlertTransition alert) {
        return SubjectKey.of(alert.getSubjectType(), alert.getSubjectId());
    }
}
