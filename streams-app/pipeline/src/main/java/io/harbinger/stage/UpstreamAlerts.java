package io.harbinger.stage;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.LifecycleStep;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.PathStep;
import io.harbinger.domain.network.incident.Reached;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.score.UpstreamAssessment;
import io.harbinger.domain.state.Limit;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.wire.SubjectKey;
import io.harbinger.wire.UpstreamAlertRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of what reaches subjects, with the same lifecycle as those of their own risk. A step of one that is open
 * repeated within its pane, as after a restart, changes nothing.
 */
final class UpstreamAlerts {

    /** Subjects with such an alert at a time; the worst come first, and those that have one keep it. */
    static final int MOST = 1_000;

    /** What is known at a tick. */
    record Known(List<Reached> reached, List<OwnRisk> own, NetworkModel model, String edition) {}

    /** Receives what is to be published. */
    @FunctionalInterface
    interface Sink {
        void accept(Transition transition, List<String> rootCause, Known known);
    }

    private final Map<SubjectType, Indicator> indicators = new EnumMap<>(SubjectType.class);
    private final Lifecycle lifecycle;
    private final KeyValueStore<String, byte[]> store;
    private final Telemetry telemetry;
    private final Map<String, UpstreamAlertRow> alerts = new TreeMap<>();

    UpstreamAlerts(Catalogue catalogue, KeyValueStore<String, byte[]> store, Telemetry telemetry) {
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.selection().source() == Source.NETWORK
                    && indicator.scoring().alerting()) {
                indicators.putIfAbsent(indicator.selection().subject(), indicator);
            }
        }
        this.lifecycle = Lifecycle.ofUpstreamRisk(catalogue);
        this.store = store;
        this.telemetry = telemetry;
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                alerts.put(row.key, UpstreamAlertRow.read(row.value));
            }
        }
    }

    /** Whether none is open, pending or remembered. */
    boolean isEmpty() {
        return alerts.isEmpty();
    }

    /** Open ones. */
    OpenEpisodes open() {
        var open = new OpenEpisodes();
        alerts.forEach((key, row) -> open.count(subject(key).type(), row.alert().notifiedLevel(), 1));
        return open;
    }

    /** Whether a pane of what is tracked has ended between two ticks, epoch milliseconds: its windows are counted. */
    boolean isDue(long before, long now) {
        return !alerts.isEmpty()
                && indicators.values().stream()
                        .anyMatch(indicator -> indicator.windowing().pane().start(before)
                                != indicator.windowing().pane().start(now));
    }

    /** Applies what is known at a tick, epoch milliseconds: subjects with an alert first, then others, the worst first. */
    void apply(Known known, long now, Sink sink) {
        Map<String, Reached> byKey = new HashMap<>();
        known.reached().forEach(each -> byKey.put(SubjectKey.of(each.subject()), each));
        for (String key : List.copyOf(alerts.keySet())) {
            step(key, byKey.get(key), known, now, sink);
        }
        Map<Subject, Level> own = own(known);
        int refused = 0;
        for (Reached each : known.reached()) {
            String key = SubjectKey.of(each.subject());
            if (!alerts.containsKey(key) && warns(each, own)) {
                if (alerts.size() < MOST) {
                    step(key, each, known, now, sink);
                } else {
                    refused++;
                }
            }
        }
        if (refused > 0) {
            telemetry.limitReached(Limit.UPSTREAM_NOT_ALERTED, refused);
        }
    }

    /** The levels of alerts of own risk that are open. */
    private static Map<Subject, Level> own(Known known) {
        Map<Subject, Level> levels = new HashMap<>();
        for (OwnRisk risk : known.own()) {
            OwnRisk resolved = known.model().resolved(risk);
            levels.merge(resolved.subject(), resolved.level(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return levels;
    }

    /** Whether it is news: who has an alert of its own of that level has been told. */
    private boolean warns(Reached reached, Map<Subject, Level> own) {
        Level level = Level.of(risk(reached));
        return indicators.containsKey(reached.subject().type())
                && level.compareTo(own.getOrDefault(reached.subject(), Level.NONE)) > 0;
    }

    /** What comes through edges that are verified: others do not warn. */
    private static double risk(@Nullable Reached reached) {
        return reached == null || reached.verified() == null
                ? 0
                : reached.verified().risk();
    }

    private void step(String key, @Nullable Reached reached, Known known, long now, Sink sink) {
        Subject subject = subject(key);
        String name = known.model().name(subject.id()).en();
        Indicator indicator = indicators.get(subject.type());
        UpstreamAlertRow before = alerts.getOrDefault(key, new UpstreamAlertRow(lifecycle.start(), List.of()));
        if (indicator == null) {
            LifecycleStep end = lifecycle.expire(before.alert(), UpstreamAssessment.ofNothing(subject, name, now));
            end.transitions().forEach(transition -> sink.accept(transition, before.rootCause(), known));
            keep(key, before, null);
            return;
        }
        double risk = risk(reached);
        List<String> rootCause = reached == null || risk == 0 ? before.rootCause() : path(reached);
        var assessment = UpstreamAssessment.of(indicator, subject, name, risk, causes(reached), now);
        LifecycleStep step = lifecycle.advance(before.alert(), assessment.assessment(), assessment);
        step.transitions().forEach(transition -> sink.accept(transition, rootCause, known));
        boolean isOver = step.tracked().isBlankFrom(UpstreamAssessment.windowStart(indicator, now));
        keep(key, before, isOver ? null : new UpstreamAlertRow(step.tracked(), rootCause));
    }

    private void keep(String key, UpstreamAlertRow before, @Nullable UpstreamAlertRow after) {
        if (after == null) {
            if (alerts.remove(key) != null) {
                store.delete(key);
            }
        } else if (!after.equals(before)) {
            alerts.put(key, after);
            store.put(key, after.write());
        }
    }

    private static int causes(@Nullable Reached reached) {
        return reached == null ? 0 : reached.roots().size();
    }

    /** Ids from the origin to the subject; of a very long path the last. */
    private static List<String> path(Reached reached) {
        List<PathStep> steps = reached.path().path();
        List<String> ids = new ArrayList<>();
        steps.forEach(step -> ids.add(step.from().id()));
        ids.add(reached.subject().id());
        return ids;
    }

    private static Subject subject(String key) {
        return SubjectKey.parse(key).orElseThrow();
    }
}
