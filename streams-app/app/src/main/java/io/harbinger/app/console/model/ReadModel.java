package io.harbinger.app.console.model;

import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.app.view.PublishedAlerts;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkEdition;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.wire.SubjectKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the console knows of the topics. Written by the threads that read them, read by those that answer; each method is
 * atomic. Holds one entry per open alert, entity and acknowledgement, and a bounded number of past transitions and changes.
 */
public final class ReadModel {

    private static final int MOST_TRANSITIONS = 2_000;
    private static final int MOST_ENDED = 200;
    private static final int MOST_CHANGES = 4_000;

    /** Worst first, of equal ones the longest open. */
    private static final Comparator<ShownAlert> WORST_FIRST = Comparator.comparing(
                    (ShownAlert each) -> each.alert().getLevel())
            .reversed()
            .thenComparing(each -> each.alert().getOnset())
            .thenComparing(ShownAlert::subject);

    private final InstantSource clock;
    private final PublishedAlerts published = new PublishedAlerts();
    private final Map<String, AlertTransition> open = new HashMap<>();
    private final Map<String, Acknowledgement> acknowledgements = new HashMap<>();
    private final RecentTransitions transitions = new RecentTransitions(MOST_TRANSITIONS);
    private final ChangeLog changes = new ChangeLog(MOST_CHANGES);
    private final Recorded recorded = new Recorded();
    private final Map<String, Entity> entities = new TreeMap<>();
    private final Map<String, LongSupplier> lags = new ConcurrentHashMap<>();
    private @Nullable NetworkView network = NetworkView.EMPTY;
    private PanoramaView panorama = PanoramaView.NONE;
    private @Nullable Instant replayed;
    private boolean complete;
    private boolean held;
    private ConsoleLinks links = ConsoleLinks.NONE;
    private long skipped;
    private long version;

    /** @param clock the wall clock; the time of live alerts */
    public ReadModel(InstantSource clock) {
        this.clock = clock;
    }

    /** One record of the open alerts; null ends the alert of the key. */
    public synchronized void alert(TopicPosition at, String key, @Nullable AlertTransition record) {
        reached(record);
        AlertChange change = published.apply(at, key, record);
        OpenAlert<AlertTransition> before = change.before();
        OpenAlert<AlertTransition> after = change.after();
        if (before == null && after == null) {
            return;
        }
        version++;
        if (after != null) {
            AlertTransition now = after.evidence();
            open.put(subject(now), now);
            tell("alert", shown(now).summary());
        } else if (before != null) {
            String subject = subject(before.evidence());
            open.remove(subject);
            tell("closed", Json.object(out -> {
                out.writeStringField("subject", subject);
                out.writeStringField("alertId", before.alertId());
            }));
        }
    }

    /** One record of the topic of all transitions. */
    public synchronized void transition(AlertTransition record) {
        reached(record);
        transitions.add(record);
        recorded.transition(record);
        if (record.getLevel() == Level.NONE) {
            tell("ended", shown(record).summary());
        }
    }

    /** Who has acknowledged an alert; null where nobody has. */
    public synchronized void acknowledgement(String alertId, @Nullable Acknowledgement record) {
        Acknowledgement before =
                record == null ? acknowledgements.remove(alertId) : acknowledgements.put(alertId, record);
        if (record == null ? before != null : !record.equals(before)) {
            open.values().stream()
                    .filter(alert -> alert.getAlertId().equals(alertId))
                    .forEach(alert -> tell("alert", shown(alert).summary()));
        }
    }

    /** One entity of the network; null where the one of this id is gone. */
    public synchronized void entity(String id, @Nullable Entity entity) {
        Entity before = entity == null ? entities.remove(id) : entities.put(id, entity);
        if (entity == null ? before != null : !entity.equals(before)) {
            network = null;
            version++;
        }
    }

    /** What the open alerts mean. */
    public synchronized void panorama(PanoramaView view) {
        panorama = view;
        tell("panorama", Json.object(out -> {
            out.writeStringField("asOf", Instant.ofEpochMilli(view.asOf()).toString());
            out.writeNumberField("incidents", view.incidents().size());
            out.writeStringField("networkEdition", network().edition().toString());
        }));
    }

    /** That all which was on the topics at the start has been read: changes are told from here on. */
    public synchronized void complete() {
        complete = true;
        changes.add("snapshot", snapshot().json());
    }

    /** Where the page leads to. */
    public synchronized void links(ConsoleLinks where) {
        links = where;
    }

    /** That a replay has ended at a time, which is now. */
    public synchronized void replayedUntil(Instant time) {
        replayed = time;
        held = true;
    }

    /** How far behind the reader of a topic is. */
    public void lag(String topic, LongSupplier records) {
        lags.put(topic, records);
    }

    /** A record could not be read. */
    public synchronized void skipped() {
        skipped++;
    }

    /** What was judged, as far back as it is kept. */
    public Recorded recorded() {
        return recorded;
    }

    /** The changes that readers follow. */
    public ChangeLog changes() {
        return changes;
    }

    /** Grows with every change of an alert or the network. */
    public synchronized long version() {
        return version;
    }

    /** Now: event time of a replay's last alert, else the wall clock. */
    public synchronized Instant now() {
        return replayed != null ? replayed : clock.instant();
    }

    /** How much is known. */
    public synchronized Status status() {
        Map<String, Long> behind = new HashMap<>();
        lags.forEach((topic, records) -> behind.put(topic, records.getAsLong()));
        return new Status(now(), held, complete, behind, network().edition().toString(), links, open.size(), skipped);
    }

    /** Everything of alerts. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(changes.last(), status(), open(), ended());
    }

    /** The open alerts, the worst first. */
    public synchronized List<ShownAlert> open() {
        return open.values().stream().map(this::shown).sorted(WORST_FIRST).toList();
    }

    /** Episodes that have ended, newest first. */
    public synchronized List<ShownAlert> ended() {
        return transitions.ends(MOST_ENDED).stream().map(this::shown).toList();
    }

    /** An alert by its id or by its subject's typed key or id; one that has ended is known for a while. */
    public synchronized Optional<ShownAlert> alert(String which) {
        return open().stream()
                .filter(each -> List.of(
                                each.alert().getAlertId(),
                                each.subject(),
                                each.alert().getSubjectId())
                        .contains(which))
                .findFirst()
                .or(() -> transitions.ofAlert(which).map(this::shown));
    }

    /** The recent transitions of a subject's typed key, newest first. */
    public synchronized List<ShownAlert> history(String subject) {
        return transitions.of(subject).stream().map(this::shown).toList();
    }

    /** The network as it is known. */
    public synchronized NetworkView network() {
        NetworkView known = network;
        if (known == null) {
            List<Entity> all = new ArrayList<>(entities.values());
            known = new NetworkView(all, NetworkEdition.of(all));
            network = known;
        }
        return known;
    }

    /** What the open alerts mean for the network. */
    public synchronized PanoramaView panorama() {
        return panorama;
    }

    private ShownAlert shown(AlertTransition alert) {
        Acknowledgement note = acknowledgements.get(alert.getAlertId());
        boolean counts = note != null
                && alert.getLevel() != Level.NONE
                && (note.getUntil() == null || clock.instant().isBefore(note.getUntil()));
        return new ShownAlert(alert, counts ? note : null);
    }

    /** A replay has a run id and moves by its own time; that it is one is told at once, since until then now was another. */
    private void reached(@Nullable AlertTransition record) {
        if (record != null && !record.getRunId().isEmpty()) {
            Instant time = record.getPublishedAt();
            boolean isFirst = replayed == null;
            replayed = isFirst || time.isAfter(now()) ? time : replayed;
            if (isFirst) {
                tell("status", status().json());
            }
        }
    }

    private void tell(String kind, String data) {
        if (complete) {
            changes.add(kind, data);
        }
    }

    private static String subject(AlertTransition alert) {
        return SubjectKey.of(alert.getSubjectType(), alert.getSubjectId());
    }
}
