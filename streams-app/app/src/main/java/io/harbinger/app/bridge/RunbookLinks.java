package io.harbinger.app.bridge;

import java.net.URI;

/**
 * Where a person reads what to do about a posted alert: the heading of its level in the runbook of
 * {@value PostableAlert#NAME}.
 *
 * @param base of the runbooks, without a slash at its end
 */
public record RunbookLinks(String base) {

    /** A path in this repository, as in Prometheus' rules where their base is not set. */
    public static final RunbookLinks DEFAULT = new RunbookLinks("ops/runbooks");

    /** Links to where the directory {@code ops/runbooks} is read, in a forge or a wiki. */
    public static RunbookLinks to(URI base) {
        return new RunbookLinks(base.toString().replaceFirst("/+$", ""));
    }

    String of(PostableAlert alert) {
        return base + "/" + PostableAlert.NAME + ".md#" + heading(alert);
    }

    private static String heading(PostableAlert alert) {
        if (alert.isOfFeed()) {
            return "feed-alerts";
        }
        return alert.isStale() ? "stale" : alert.level();
    }
}
