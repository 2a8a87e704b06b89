package io.harbinger.testing;

import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.LatestWindows;
import io.harbinger.domain.score.SeriesWindows;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.window.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plain steps of one subject, with which faster and stored ways are compared: every event is observed on arrival,
 * and all results are kept.
 */
public final class ReferenceAssessor {

    private final Assessor assessor;
    private final Subject subject;
    private final UnaryOperator<SubjectState> afterEachStep;
    private final List<AssessmentEvent> events = new ArrayList<>();
    private final List<Assessor.Observed> outcomes = new ArrayList<>();
    private SubjectState state = SubjectState.EMPTY;
    private long watermark = Series.NEVER;

    /** Under an assessor that others may use too. */
    public ReferenceAssessor(Assessor assessor, Subject subject, UnaryOperator<SubjectState> afterEachStep) {
        this.assessor = assessor;
        this.subject = subject;
        this.afterEachStep = afterEachStep;
    }

    public ReferenceAssessor(Catalogue catalogue, Subject subject) {
        this(new Assessor(catalogue, 512), subject, UnaryOperator.identity());
    }

    public ReferenceAssessor observe(Event... arriving) {
        for (Event event : arriving) {
            Assessor.Observed observed =
                    assessor.observe(state, subject, event, Fingerprint.of(event.id(), event.hashCode()), watermark);
            outcomes.add(observed);
            state = afterEachStep.apply(observed.state());
        }
        return this;
    }

    /** Event time advances to {@code time}, epoch milliseconds. */
    public ReferenceAssessor advanceTo(long time) {
        watermark = time;
        state = afterEachStep.apply(assessor.advance(state, subject, time, event -> events.add(kept(event))));
        return this;
    }

    /** With the windows as they are now: those of the series themselves would keep each state there was. */
    public static AssessmentEvent kept(AssessmentEvent event) {
        return event instanceof AssessmentEvent.Assessed assessed && assessed.windows() instanceof SeriesWindows windows
                ? new AssessmentEvent.Assessed(
                        assessed.assessment(), assessed.material(), KeptWindows.of(windows), assessed.correction())
                : event;
    }

    /** What each series said at one boundary. */
    private record KeptWindows(Map<String, Driver> drivers, Set<String> awaited) implements LatestWindows {

        static KeptWindows of(SeriesWindows windows) {
            Map<String, Driver> drivers = new HashMap<>();
            Set<String> awaited = new HashSet<>();
            windows.drivers()
                    .forEach(driver -> drivers.put(key(driver.indicator().id(), driver.series()), driver));
            for (Series one : windows.series()) {
                Driver driver = windows.of(one.indicator(), one.label());
                if (driver != null) {
                    drivers.put(key(one.indicator(), one.label()), driver);
                }
                if (one.awaited()) {
                    awaited.add(key(one.indicator(), one.label()));
                }
            }
            return new KeptWindows(drivers, awaited);
        }

        private static String key(String indicator, String series) {
            return indicator + "/" + series;
        }

        @Override
        public @Nullable Driver of(String indicator, String series) {
            return drivers.get(key(indicator, series));
        }

        @Override
        public boolean awaited(String indicator, String series) {
            return awaited.contains(key(indicator, series)) || of(indicator, series) != null;
        }

        /** As the catalogue has them; not asked for here. */
        @Override
        public List<Indicator> indicators(Set<String> ids) {
            return List.of();
        }
    }

    public SubjectState state() {
        return state;
    }

    public long watermark() {
        return watermark;
    }

    /** How each event was handled, in order of arrival. */
    public List<Assessor.Observed> outcomes() {
        return outcomes;
    }

    public Assessor.Outcome lastOutcome() {
        return outcomes.get(outcomes.size() - 1).outcome();
    }

    public List<AssessmentEvent> events() {
        return events;
    }

    public List<AssessmentEvent.Assessed> assessed() {
        return of(AssessmentEvent.Assessed.class).toList();
    }

    public List<Assessment> assessments() {
        return of(AssessmentEvent.Assessed.class)
                .map(AssessmentEvent.Assessed::assessment)
                .toList();
    }

    public List<AssessmentEvent.PaneClosed> panes() {
        return of(AssessmentEvent.PaneClosed.class).toList();
    }

    public Assessment last() {
        List<Assessment> all = assessments();
        return all.get(all.size() - 1);
    }

    private <F extends AssessmentEvent> Stream<F> of(Class<F> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
