package io.harbinger.app.bridge;

import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.http.HttpService;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Posts changes at once, and every open alert again before Alertmanager would count it as resolved. Several bridges at
 * once do no harm, since Alertmanager identifies an alert by its labels.
 */
public final class AlertmanagerSink implements AlertSink {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Alertmanager alertmanager;
    private final Duration resolveAfter;
    private final Level lowest;
    private final PendingPosts pending = new PendingPosts();
    private Instant repeatAt = Instant.MIN;

    /**
     * Prepares a sink.
     *
     * @param members of a cluster, by the base of their API
     * @param resolveAfter an alert that was not posted again for so long counts as resolved
     * @param lowest level from which alerts are posted
     * @param runbooks where people read what to do
     */
    public AlertmanagerSink(List<HttpService> members, Duration resolveAfter, Level lowest, RunbookLinks runbooks) {
        this.alertmanager = new Alertmanager(members, runbooks);
        this.resolveAfter = resolveAfter;
        this.lowest = lowest;
    }

    @Override
    public String name() {
        return "alertmanager";
    }

    @Override
    public Level lowest() {
        return lowest;
    }

    @Override
    public void accept(AlertChange change) {
        pending.accept(change);
    }

    @Override
    public Delivery deliver(Supplier<List<OpenAlert<AlertTransition>>> open, Instant now) throws InterruptedException {
        try {
            boolean ended = postEnded(now);
            boolean others = now.isBefore(repeatAt) ? postChanged(now) : postAll(open, now);
            return ended || others ? Delivery.DELIVERED : Delivery.NOTHING_DUE;
        } catch (IOException e) {
            repeatAt = Instant.MIN;
            return Delivery.failed(e.toString(), RETRY);
        }
    }

    private boolean postEnded(Instant now) throws IOException, InterruptedException {
        List<PostableAlert> ended = pending.ended();
        if (ended.isEmpty()) {
            return false;
        }
        alertmanager.post(ended, now);
        pending.endedAccepted(ended);
        return true;
    }

    private boolean postChanged(Instant now) throws IOException, InterruptedException {
        List<PostableAlert> changed = pending.changed();
        if (changed.isEmpty()) {
            return false;
        }
        alertmanager.post(changed, now.plus(resolveAfter));
        pending.changedAccepted(changed);
        return true;
    }

    /** Posts an empty list too: a broken connection is found before an alert needs it. */
    private boolean postAll(Supplier<List<OpenAlert<AlertTransition>>> open, Instant now)
            throws IOException, InterruptedException {
        List<PostableAlert> changed = pending.changed();
        List<PostableAlert> all = open.get().stream()
                .map(alert -> PostableAlert.of(alert.evidence()))
                .toList();
        alertmanager.post(all, now.plus(resolveAfter));
        pending.changedAccepted(changed);
        repeatAt = now.plus(resolveAfter.dividedBy(3));
        return true;
    }
}
